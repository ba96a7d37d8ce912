package dev.linkcard.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final Requirement REQUIREMENT =
      new Requirement("cfg-x", Severity.WARNING, "It holds.", Citation.rfc(6749, "3.1"));

  private record Breaking() implements Check<String> {
    @Override
    public Requirement requirement() {
      return REQUIREMENT;
    }

    @Override
    public Outcome examine(String subject) {
      throw new IllegalStateException("SECRET");
    }
  }

  @Test
  void a_check_that_breaks_is_a_finding_that_hides_what_it_saw() {
    Finding finding = Finding.by(new Breaking(), "x");

    assertThat(finding.verdict()).isEqualTo(Verdict.CRASHED);
    assertThat(finding.note())
        .startsWith("The check broke with IllegalStateException at ")
        .doesNotContain("SECRET");
    assertThat(new Report(List.of(finding)).foundErrors()).isTrue();
  }

  @Test
  void a_finding_is_as_bad_as_its_worst_breach() {
    Breaches breaches = new Breaches();
    breaches.note("a", "b");
    breaches.warn("a", "b");
    Outcome.Broken broken = (Outcome.Broken) breaches.orPassed("");

    Finding finding = new Finding(REQUIREMENT, Verdict.FAILED, "", broken.breaches());

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(new Report(List.of(finding)).foundErrors()).isFalse();
  }
}
