package dev.linkcard.bench.postgres;

import dev.linkcard.bench.load.Round;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load driver, pgbench(1), as a process. */
public final class Pgbench {
  private static final Pattern RATE =
      Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
  private static final int MORE_SECONDS = 30;
  private static final int MICROS_COLUMN = 2;
  private static final int NANOS_A_MICRO = 1000;
  private final Path program;

  private Pgbench(Path program) {
    this.program = program;
  }

  /** Finds the program on the path; empty where it is not installed. */
  public static Optional<Pgbench> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Pgbench::new);
  }

  /**
   * Runs a script again and again, as prepared statements.
   *
   * @param connections that run it at the same time
   * @param values what the script's variables are at first, each as {@code name=value}
   */
  public Round run(
      Postgres postgres,
      String database,
      String script,
      int connections,
      long seconds,
      List<String> values)
      throws IOException {
    Path folder = Files.createTempDirectory("linkcard-pgbench-");
    try {
      Path said = folder.resolve("said");
      Path file = Files.writeString(folder.resolve("script.sql"), script);
      List<String> words = new ArrayList<>(List.of(program.toString(), "--no-vacuum", "--log"));
      words.addAll(List.of("--protocol", "prepared", "--jobs", "2", "--file", file.toString()));
      words.addAll(List.of("--client", String.valueOf(connections)));
      words.addAll(List.of("--time", String.valueOf(seconds)));
      values.forEach(value -> words.addAll(List.of("--define", value)));
      words.addAll(List.of("--host", "127.0.0.1", "--port", String.valueOf(postgres.port())));
      words.addAll(List.of("--username", postgres.user(), database));
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      await(process, seconds + MORE_SECONDS);
      return read(folder, Files.readString(said));
    } finally {
      remove(folder);
    }
  }

  private static void await(Process process, long seconds) throws IOException {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IOException("pgbench did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Round read(Path folder, String said) throws IOException {
    long[] nanos;
    try (Stream<Path> logs = Files.list(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path log : logs.filter(file -> file.toString().contains("pgbench_log.")).toList()) {
        lines.addAll(Files.readAllLines(log));
      }
      nanos =
          lines.stream()
              .mapToLong(line -> Long.parseLong(line.split(" ", -1)[MICROS_COLUMN]) * NANOS_A_MICRO)
              .toArray();
    }
    Matcher rate = RATE.matcher(said);
    if (!rate.find() || nanos.length == 0) {
      throw new IOException("pgbench measured nothing; it said:\n" + said);
    }
    return new Round(nanos.length / Double.parseDouble(rate.group(1)), nanos, 0, Optional.empty());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
