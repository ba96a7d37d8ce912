package dev.linkcard.bench;

import dev.linkcard.bench.keycloak.Keycloak;
import dev.linkcard.bench.linkcard.Linkcard;
import dev.linkcard.bench.linkcard.RefreshScript;
import dev.linkcard.bench.postgres.Pgbench;
import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.report.Report;
import dev.linkcard.bench.stockspring.StockSpring;
import dev.linkcard.bench.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures links and refreshes of all subjects in one run. Rounds alternate between the subjects,
 * so that a noisy moment hits all alike.
 */
public final class TokenPath {
  private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx512m");

  private TokenPath() {}

  /** Prints the tables on standard output, and what goes on meanwhile on standard error. */
  public static void main(String[] arguments) throws IOException, SQLException {
    System.setProperty("logback.configurationFile", "dev/linkcard/bench/quiet.xml");
    System.out.println(run(Options.parse(arguments)));
  }

  /** Measures, and leaves no process and no folder behind. */
  static Report run(Options options) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("linkcard-bench-");
    try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
      return measure(options, postgres, folder);
    } finally {
      remove(folder);
    }
  }

  private static Report measure(Options options, Postgres postgres, Path folder)
      throws IOException, SQLException {
    List<Bench> benches = new ArrayList<>();
    try {
      for (Subject subject : subjects(options, postgres, folder)) {
        say("preparing " + subject.name());
        benches.add(Bench.of(subject, postgres, options));
      }
      List<Contender> contenders = new ArrayList<>(benches);
      if (options.subjects().contains("postgres")) {
        contenders.add(alone(options, postgres, folder));
      }
      new Course(benches, contenders, options).run();
      return new Report(contenders.stream().map(Contender::figures).toList());
    } finally {
      benches.forEach(Bench::close);
    }
  }

  private static Contender alone(Options options, Postgres postgres, Path folder)
      throws IOException, SQLException {
    Pgbench program =
        Pgbench.find()
            .orElseThrow(
                () ->
                    new IOException(
                        "pgbench is missing; install PostgreSQL's programs, or leave postgres out of"
                            + " --subjects."));
    return new Alone(postgres, RefreshScript.prepare(postgres, program, options.workers(), folder));
  }

  private static List<Subject> subjects(Options options, Postgres postgres, Path folder) {
    int port = 7790;
    List<Subject> subjects = new ArrayList<>();
    for (String name : options.subjects()) {
      port++;
      switch (name) {
        case "linkcard" -> subjects.add(new Linkcard(postgres, folder, port, "linkcard", 0));
        case "million" ->
            subjects.add(new Linkcard(postgres, folder, port, "million", options.stored()));
        case "spring" -> subjects.add(new StockSpring(postgres, folder, port, JVM));
        case "keycloak" ->
            subjects.add(new Keycloak(postgres, folder, port, options.keycloakZip().orElseThrow()));
        case "postgres" -> {}
        default -> throw new IllegalArgumentException("There is no subject " + name + ".");
      }
    }
    return subjects;
  }

  static void say(String what) {
    System.err.println(what);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
