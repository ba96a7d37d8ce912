package dev.linkcard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.bench.load.Round;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void each_subject_has_a_column_and_is_compared_with_the_first() {
    String report =
        new Report(List.of(refreshing("Linkcard", 200), refreshing("other", 50))).toString();

    assertThat(report.lines())
        .contains("| refreshes/s                         |      200 |  50.0 |")
        .contains("| refreshes/s                           |     1.00 |  4.00 |");
  }

  @Test
  void what_was_not_measured_is_a_dash() {
    assertThat(new Report(List.of(refreshing("Linkcard", 200))).toString().lines())
        .contains("| start to first answer, s            |        – |");
  }

  @Test
  void the_first_failure_is_told() {
    Figures figures = new Figures("other");
    figures.linked(
        new Sample(new Round(1, new long[0], 3, Optional.of("/login answered 500")), 1, 1));

    assertThat(new Report(List.of(figures)).toString())
        .contains("other failed: /login answered 500");
  }

  private static Figures refreshing(String name, int inASecond) {
    Figures figures = new Figures(name);
    long[] nanos = LongStream.generate(() -> 5_000_000).limit(inASecond).toArray();
    figures.refreshed(new Sample(new Round(1, nanos, 0, Optional.empty()), 0.5, 0.25));
    return figures;
  }
}
