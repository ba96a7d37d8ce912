package dev.linkcard.bench;

import dev.linkcard.bench.report.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The order of the measurements: starts, then links, then refreshes, each in turns. */
final class Course {
  private final List<Bench> benches;
  private final Options options;

  Course(List<Bench> benches, Options options) {
    this.benches = benches;
    this.options = options;
  }

  void run() throws IOException, SQLException {
    for (int round = 1; round <= options.starts(); round++) {
      for (Bench bench : benches) {
        bench.restart();
      }
    }
    for (int round = 0; round <= options.rounds(); round++) {
      for (Bench bench : benches) {
        Sample sample = bench.link(options.links() / (options.rounds() + 1));
        tell(bench, "links", round, sample);
        if (round > 0) {
          bench.figures().linked(sample);
        }
      }
    }
    for (int round = 0; round <= options.rounds(); round++) {
      for (Bench bench : benches) {
        Sample sample = bench.refresh(options.seconds());
        tell(bench, "refreshes", round, sample);
        if (round > 0) {
          bench.figures().refreshed(sample);
        }
      }
    }
    for (Bench bench : benches) {
      bench.weigh();
    }
  }

  private static void tell(Bench bench, String what, int round, Sample sample) {
    TokenPath.say(
        String.format(
            Locale.ROOT,
            "%s, %s, %s: %.0f/s%s",
            bench.figures().name(),
            what,
            round == 0 ? "warm-up" : "round " + round,
            sample.round().rate(),
            sample.round().failure().map(text -> " FAILED: " + text).orElse("")));
  }
}
