package dev.linkcard.acceptance.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built {@code linkcard} command, run as a process of its own, on the Java that runs the tests.
 */
public final class Linkcard {
  private static final Path JAR =
      Path.of("..", "cli", "target", "linkcard.jar").toAbsolutePath().normalize();

  private Linkcard() {}

  /** Runs a command to its end. */
  public static Ended run(String... arguments) {
    return run(new ProcessBuilder(command(arguments)));
  }

  /** Runs any program to its end, at most five minutes. */
  public static Ended run(ProcessBuilder program) {
    try {
      Path out = Files.createTempFile("linkcard", ".out");
      Path err = Files.createTempFile("linkcard", ".err");
      Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("The command did not end: " + program.command());
      }
      return new Ended(process.exitValue(), read(out), read(err));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static String read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }

  /** Returns the words that run the command, for a caller who starts the process. */
  public static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * A command that has ended.
   *
   * @param status its exit status
   * @param out what it printed
   * @param err what it printed on stderr
   */
  public record Ended(int status, String out, String err) {}
}
