package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.Test;

class DefaultExpiryTest {

  private static final String ID = "cfg-default-expiry";

  private static Finding seconds(int seconds) {
    return Verdicts.of(ID, Settings.healthy().defaultTokenExpirationInSeconds(seconds).build());
  }

  @Test
  void six_minutes_pass_and_less_is_a_warning() {
    passes(seconds(360));
    fails(seconds(359), WARNING);
  }

  @Test
  void without_it_there_is_nothing_to_judge() {
    assertThat(Verdicts.of(ID, Settings.implicit()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
