package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.Test;

class GrantTypeTest {

  private static final String ID = "cfg-grant-type";

  @Test
  void the_code_grant_passes() {
    passes(Verdicts.of(ID, Settings.healthy().build()));
  }

  @Test
  void the_implicit_grant_is_a_warning_for_a_custom_skill() {
    assertThat(fails(Verdicts.of(ID, Settings.implicit()), WARNING))
        .containsExactly(
            "type is IMPLICIT, which has no refresh token: the link ends when the access token"
                + " expires.");
  }

  @Test
  void the_implicit_grant_is_an_error_for_a_smart_home_skill() {
    Doctor doctor = Doctor.of(Settings.implicit()).forSkill(SkillType.SMART_HOME);

    assertThat(fails(Verdicts.of(ID, doctor), ERROR))
        .containsExactly("type is IMPLICIT; Alexa takes only AUTH_CODE for a smart home skill.");
  }
}
