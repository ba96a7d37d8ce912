package dev.linkcard.bench;

import dev.linkcard.bench.report.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The order of the measurements: starts, then links, then refreshes, each in turns. */
final class Course {
  private final List<Bench> benches;
  private final List<Contender> contenders;
  private final Options options;

  /** Measures starts and links of the benches, and refreshes of all contenders. */
  Course(List<Bench> benches, List<Contender> contenders, Options options) {
    this.benches = List.copyOf(benches);
    this.contenders = List.copyOf(contenders);
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
      for (Contender contender : contenders) {
        Sample sample = contender.refresh(options.seconds());
        tell(contender, "refreshes", round, sample);
        if (round > 0) {
          contender.figures().refreshed(sample);
        }
      }
    }
    for (Bench bench : benches) {
      bench.weigh();
    }
  }

  private static void tell(Contender contender, String what, int round, Sample sample) {
    TokenPath.say(
        String.format(
            Locale.ROOT,
            "%s, %s, %s: %.0f/s%s",
            contender.figures().name(),
            what,
            round == 0 ? "warm-up" : "round " + round,
            sample.round().rate(),
            sample.round().failure().map(text -> " FAILED: " + text).orElse("")));
  }
}
