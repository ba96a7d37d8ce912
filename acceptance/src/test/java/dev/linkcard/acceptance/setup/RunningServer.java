package dev.linkcard.acceptance.setup;

import dev.linkcard.acceptance.command.Linkcard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code linkcard server} as a process, until it is told to stop. */
final class RunningServer implements AutoCloseable {
  private static final String LISTENS = "Authorization server: ";

  private final Process process;
  private final URI address;

  private RunningServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a server and waits until it says that it listens. */
  static RunningServer start(List<String> arguments) throws IOException {
    Process process =
        new ProcessBuilder(Linkcard.command(arguments.toArray(String[]::new)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENS)) {
        return new RunningServer(process, URI.create(line.substring(LISTENS.length())));
      }
    }
    throw new AssertionError("The server ended before it listened.");
  }

  URI address() {
    return address;
  }

  /** Sends SIGTERM, and returns the exit status. */
  int stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The server does not stop when it is told to.");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return process.exitValue();
  }

  /** Kills the process and waits until it is gone, so that nobody writes into its folder. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
