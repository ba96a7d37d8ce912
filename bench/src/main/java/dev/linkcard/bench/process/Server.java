package dev.linkcard.bench.process;

import dev.linkcard.bench.http.Connection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that runs as a process of its own. */
public final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final double NANOS = 1e9;
  private final Process process;
  private double startSeconds;

  private Server(Process process) {
    this.process = process;
  }

  /**
   * Starts a command and waits until it answers.
   *
   * @param log where all that it says goes
   */
  public static Server start(Command command, int port, String path, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.words());
    builder.environment().putAll(command.environment());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Server server = new Server(process);
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    while (!answers(port, path)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        server.kill();
        throw new IOException(command.words().get(0) + " does not answer:\n" + LogTail.of(log));
      }
      pause();
    }
    server.startSeconds = (System.nanoTime() - start) / NANOS;
    return server;
  }

  private static boolean answers(int port, String path) {
    try (Connection connection = new Connection(port)) {
      return connection.get(path, "").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Returns how long it took from its start to its first answer. */
  public double startSeconds() {
    return startSeconds;
  }

  /** Returns the process id of the server: of the script's child where a script stays before it. */
  public long pid() {
    return process.descendants().findFirst().map(ProcessHandle::pid).orElse(process.pid());
  }

  /** Asks the process to end, and ends it after 20 seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /**
   * A command line and what is added to the environment.
   *
   * @param words the program and its arguments
   */
  public record Command(List<String> words, Map<String, String> environment) {

    /** Copies. */
    public Command {
      words = List.copyOf(words);
      environment = Map.copyOf(environment);
    }

    /** Runs the command to its end, with this on its standard input. */
    public void run(Path log, String input) throws IOException {
      ProcessBuilder builder = new ProcessBuilder(words);
      builder.environment().putAll(environment);
      builder.redirectError(log.toFile());
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (process.waitFor() != 0) {
          throw new IOException(
              String.join(" ", words.subList(0, 2)) + " failed:\n" + out + LogTail.of(log));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
