package dev.linkcard.acceptance.faults.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
  private final Report report = new Report();

  @Test
  void enough_of_everything_is_no_problem() {
    report.atLeast(3, "replicas killed", 3);
    report.none("links lost", 0);
    report.exactly(2_000, "living grants", 2_000);
    report.count("time-outs", 17);
    assertThat(report.problems()).isEmpty();
    assertThat(report.toString())
        .contains("replicas killed", "3   (at least 3)")
        .contains("2,000   (of 2,000)");
  }

  @Test
  void too_few_faults_are_a_problem() {
    report.atLeast(3, "replicas killed", 2);
    assertThat(report.problems()).containsExactly("too few: replicas killed, 2 of at least 3");
  }

  @Test
  void one_lost_link_is_a_problem_and_so_is_one_too_many() {
    report.none("links lost", 1);
    report.exactly(2_000, "living grants", 2_001);
    assertThat(report.problems())
        .containsExactly("links lost: 1", "living grants: 2,001, not 2,000");
  }
}
