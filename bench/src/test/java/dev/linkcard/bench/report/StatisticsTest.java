package dev.linkcard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    assertThat(Statistics.median(List.of())).isNaN();
  }

  @Test
  void the_spread_is_a_share_of_the_median() {
    assertThat(Statistics.spread(List.of(90.0, 100.0, 120.0))).isEqualTo(0.3);
  }
}
