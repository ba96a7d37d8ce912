package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.Test;

class SecretCharsTest {

  private static final String ID = "cfg-secret-chars";

  @Test
  void unreserved_characters_pass() {
    passes(Verdicts.of(ID, Settings.healthy().clientSecret(new ClientSecret("aZ09-._~")).build()));
  }

  @Test
  void others_are_counted_but_not_told() {
    var settings = Settings.healthy().clientSecret(new ClientSecret("ab+/=ü:%")).build();

    assertThat(fails(Verdicts.of(ID, settings), WARNING))
        .containsExactly(
            "clientSecret has characters beyond letters, digits and - . _ ~ (6 of 8), which HTTP"
                + " Basic may carry encoded or plain.");
  }

  @Test
  void in_the_body_there_is_one_encoding_only() {
    var settings =
        Settings.healthy()
            .clientSecret(new ClientSecret("+"))
            .accessTokenScheme(AccessTokenScheme.REQUEST_BODY_CREDENTIALS)
            .build();

    assertThat(Verdicts.of(ID, settings).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
