package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

  private static final String ID = "cfg-required-fields";

  @Test
  void whole_settings_pass() {
    passes(Verdicts.of(ID, Settings.healthy().build()));
    passes(Verdicts.of(ID, Settings.implicit()));
  }

  @Test
  void the_code_grant_without_a_token_endpoint_fails() {
    AccountLinkingSettings bare =
        AccountLinkingSettings.parse(
            """
            {"type": "AUTH_CODE", "authorizationUrl": "https://a.example/", "clientId": "alexa"}
            """);

    assertThat(fails(Verdicts.of(ID, bare), ERROR))
        .containsExactly(
            "accessTokenUrl is missing.",
            "accessTokenScheme is missing.",
            "clientSecret is missing.");
  }
}
