package dev.linkcard.acceptance.faults.replica;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the server, on a port of its own. */
public final class Replica implements AutoCloseable {
  private static final String LISTENS = "Authorization server: ";
  private static final int KILLED = 128 + 9;
  private static final long START_MILLIS = 180_000;

  private final String name;
  private final int port;
  private final List<String> command;
  private final Path folder;
  private @Nullable Process process;
  private int starts;

  /**
   * Describes a replica that is not started yet.
   *
   * @param command the words that start it on this port
   * @param folder where each start leaves what it printed
   */
  public Replica(String name, int port, List<String> command, Path folder) {
    this.name = name;
    this.port = port;
    this.command = List.copyOf(command);
    this.folder = folder;
  }

  public int port() {
    return port;
  }

  /** Starts the process and waits until it says that it listens. */
  public void start() throws IOException {
    begin();
    await();
  }

  /** Starts the process, and does not wait. */
  public void begin() throws IOException {
    starts++;
    process =
        new ProcessBuilder(command).redirectOutput(file("out")).redirectError(file("err")).start();
  }

  /** Waits until the process says that it listens. */
  public void await() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
    while (!read("out").contains(LISTENS)) {
      if (!running().isAlive() || System.nanoTime() > end) {
        throw new AssertionError(
            name + " does not listen; it printed:\n" + read("out") + read("err"));
      }
      sleep();
    }
  }

  /** Kills this very process with signal 9, and checks that it died of that. */
  public void kill() {
    running().destroyForcibly();
    int status = end();
    if (status != KILLED) {
      throw new AssertionError(name + " had ended by itself: status " + status);
    }
  }

  /** Waits for the end of the process, and returns its exit status. */
  int end() {
    try {
      return running().waitFor();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException(name + " was never started.");
    }
    return process;
  }

  private File file(String kind) {
    return folder.resolve(name + "-" + starts + "." + kind).toFile();
  }

  /** Takes a character of which the first bytes alone are written for one that is not known. */
  private String read(String kind) throws IOException {
    return new String(Files.readAllBytes(file(kind).toPath()), StandardCharsets.UTF_8);
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Kills the process and waits until it is gone. */
  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      end();
    }
  }
}
