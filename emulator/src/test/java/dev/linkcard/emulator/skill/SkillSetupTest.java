package dev.linkcard.emulator.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.Region;
import dev.linkcard.emulator.site.Radio;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillSetupTest {
  private final SkillSetup skill = Radio.at(URI.create("http://127.0.0.1:7730/"));

  @Test
  void a_skill_suggests_to_open_it() {
    assertThat(skill.suggestions()).containsExactly("open radio star");
    assertThat(skill.note()).isEmpty();
    assertThat(skill.region()).isEqualTo(Region.NA);
    assertThat(skill.in(Locale.GERMANY).region()).isEqualTo(Region.EU);
    assertThat(skill.in(Locale.JAPAN).region()).isEqualTo(Region.FE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1/", "/skill", "mailto:x@y", "http:///skill"})
  void an_endpoint_that_cannot_be_called_is_refused(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Radio.at(URI.create(endpoint)))
        .withMessage(
            "The skill's endpoint is " + endpoint + "; write http:// or https:// and a host.");
  }

  @Test
  void the_implicit_grant_is_refused() {
    AccountLinkingSettings implicit =
        AccountLinkingSettings.parse(
            "{\"type\":\"IMPLICIT\",\"authorizationUrl\":\"https://a.example/\",\"clientId\":\"x\"}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> skill.linkedBy(implicit))
        .withMessage(
            "The account linking settings have the type IMPLICIT; the emulator plays AUTH_CODE"
                + " alone.");
  }
}
