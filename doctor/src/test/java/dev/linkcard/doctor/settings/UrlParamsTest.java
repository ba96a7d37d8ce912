package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.Test;

class UrlParamsTest {

  private static Finding query(String query) {
    String url = "https://login.example.com/authorize?" + query;
    return Verdicts.of(
        "cfg-url-params", Settings.with(url, "https://login.example.com/token").build());
  }

  @Test
  void parameters_of_the_service_pass() {
    passes(query("tenant=1&audience=api&access_type=offline"));
  }

  @Test
  void a_preset_state_is_an_error() {
    assertThat(fails(query("state=x"), ERROR))
        .containsExactly(
            "authorizationUrl has a state already; with two, Alexa's own gets lost and linking"
                + " fails with missing-state.");
  }

  @Test
  void other_parameters_of_alexa_are_warnings() {
    assertThat(fails(query("response_type=code&client_id=alexa"), WARNING)).hasSize(2);
  }
}
