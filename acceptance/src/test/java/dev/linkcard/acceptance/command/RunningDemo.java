package dev.linkcard.acceptance.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code linkcard demo} on free ports, until it is closed. */
public final class RunningDemo implements AutoCloseable {
  private static final Pattern LINE =
      Pattern.compile(" {2}(\\S.*?) {2,}(http://127\\.0\\.0\\.1:[0-9]+)");

  private final Process process;
  private final Map<String, String> addresses = new HashMap<>();

  private RunningDemo(Process process) {
    this.process = process;
  }

  /** Starts the demo and waits until it says that it is ready. */
  public static RunningDemo start() throws IOException {
    Process process =
        new ProcessBuilder(Linkcard.command("demo", "--no-open", "--ports", "0,0,0,0"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    RunningDemo demo = new RunningDemo(process);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = LINE.matcher(line);
      if (address.matches()) {
        demo.addresses.put(address.group(1), address.group(2));
      }
      if (line.startsWith("Stop with")) {
        return demo;
      }
    }
    throw new AssertionError("The demo ended before it was ready.");
  }

  /** Returns an address as the demo printed it, such as that of {@code Alexa}. */
  public String address(String part) {
    String address = addresses.get(part);
    if (address == null) {
      throw new AssertionError("The demo printed no address of " + part + ", only " + addresses);
    }
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The demo does not stop when it is told to.");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
