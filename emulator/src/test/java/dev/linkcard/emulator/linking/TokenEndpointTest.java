package dev.linkcard.emulator.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.emulator.linking.LinkOutcome.Failed;
import dev.linkcard.emulator.linking.LinkOutcome.Linked;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.site.Site;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
  private Link link = new Link();

  @AfterEach
  void close() {
    link.close();
  }

  @Test
  void http_basic_names_the_client_in_a_header() {
    link.server.answersJson(Link.TOKENS);
    link.link();

    Site.Asked asked = link.server.lastAsked();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/token");
    assertThat(asked.header("Content-type"))
        .isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
    assertThat(asked.header("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder().encodeToString(("alexa:" + Radio.CLIENT_SECRET).getBytes()));
    assertThat(asked.body())
        .isEqualTo(
            "grant_type=authorization_code&code=the-code%2F%2B%3D&redirect_uri=http%3A%2F%2F"
                + "127.0.0.1%3A7700%2Fpitangui.amazon.com%2Fapi%2Fskill%2Flink%2FMTEST");
  }

  @Test
  void request_body_credentials_name_the_client_in_the_form() {
    link.close();
    link = new Link(0, AccessTokenScheme.REQUEST_BODY_CREDENTIALS);
    link.server.answersJson(Link.TOKENS);
    link.link();

    assertThat(link.server.lastAsked().header("Authorization")).isEmpty();
    assertThat(link.server.lastAsked().body())
        .endsWith("&client_id=alexa&client_secret=" + Radio.CLIENT_SECRET);
  }

  @Test
  void a_lifetime_may_be_text() {
    link.server.answersJson("{\"access_token\":\"at-1\",\"expires_in\":\"600\"}");

    assertThat(link.link()).isEqualTo(new Linked());
    assertThat(link.linking.accessTokenExpiresAt()).contains(link.clock.instant().plusSeconds(600));
  }

  @Test
  void a_lifetime_that_is_missing_is_taken_from_the_settings() {
    link.close();
    link = new Link(900, AccessTokenScheme.HTTP_BASIC);
    link.server.answersJson("{\"access_token\":\"at-1\"}");

    assertThat(link.link()).isEqualTo(new Linked());
    assertThat(link.linking.accessTokenExpiresAt()).contains(link.clock.instant().plusSeconds(900));
  }

  @Test
  void a_lifetime_beyond_all_measure_is_cut() {
    link.server.answersJson("{\"access_token\":\"at-1\",\"expires_in\":99999999999999999999}");

    assertThat(link.link()).isEqualTo(new Linked());
    assertThat(link.linking.accessTokenExpiresAt())
        .contains(link.clock.instant().plusSeconds(Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | The token endpoint answered 200, but not with JSON that has an access_token.",
        "[] | The token endpoint answered 200, but not with JSON that has an access_token.",
        "null | The token endpoint answered 200, but not with JSON that has an access_token.",
        "{\"access_token\":7,\"expires_in\":1} | The token endpoint answered 200, but not with JSON"
            + " that has an access_token.",
        "{\"access_token\":\"\",\"expires_in\":1} | The token endpoint answered 200, but not with"
            + " JSON that has an access_token.",
        "{\"access_token\":\"a\",\"expires_in\":1} x | The token endpoint answered 200, but not"
            + " with JSON that has an access_token.",
        "<html>Log in</html> | The token endpoint answered 200, but not with JSON that has an"
            + " access_token.",
        "access_token=a&expires_in=1 | The token endpoint answered 200, but not with JSON that has"
            + " an access_token.",
        "{\"access_token\":\"a\"} | The token response has no expires_in that is a number, and the"
            + " account linking settings have no defaultTokenExpirationInSeconds.",
        "{\"access_token\":\"a\",\"expires_in\":\"soon\"} | The token response has no expires_in"
            + " that is a number, and the account linking settings have no"
            + " defaultTokenExpirationInSeconds.",
      })
  void a_token_response_that_alexa_cannot_use_ends_linking(String body, String cause) {
    link.server.answers(200, "text/html", body);

    assertThat(link.link()).isEqualTo(new Failed("", cause));
    assertThat(link.linking.accessToken()).isEmpty();
  }

  @Test
  void json_without_end_ends_linking() {
    link.server.answersJson("[".repeat(5000));

    assertThat(link.link()).isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"invalid_grant\"} | 400 with error=invalid_grant.",
        "401 | {\"error\":\"invalid_client\",\"error_description\":\"no\"} | 401 with"
            + " error=invalid_client (no).",
        "500 | <html>Oops</html> | 500.",
        "302 | '' | 302.",
        "201 | {\"access_token\":\"a\",\"expires_in\":1} | 201.",
      })
  void any_other_status_ends_linking(int status, String body, String cause) {
    link.server.answers(status, "application/json", body);

    assertThat(link.link()).isEqualTo(new Failed("", "The token endpoint answered " + cause));
    assertThat(link.server.asked()).hasSize(1);
  }

  @Test
  void a_cause_repeats_no_secret_and_is_short() {
    String echo = "the-code/+= and " + Radio.CLIENT_SECRET + "x".repeat(1000);
    link.server.answers(
        400,
        "application/json",
        "{\"error\":\"invalid_grant\",\"error_description\":\"" + echo + "\"}");

    String cause = ((Failed) link.link()).cause();
    assertThat(cause)
        .startsWith("The token endpoint answered 400 with error=invalid_grant (•••• and ••••x")
        .hasSizeLessThan(400);
  }

  @Test
  void a_body_that_is_huge_ends_linking() {
    link.server.answersJson("{\"access_token\":\"" + "a".repeat(200_000) + "\"}");

    assertThat(link.link())
        .isEqualTo(
            new Failed(
                "",
                "The token endpoint gave no answer. The answer is longer than 120000 bytes, the"
                    + " most that Alexa takes."));
  }

  @Test
  void an_answer_that_breaks_off_ends_linking() {
    link.server.hangsUp();

    assertThat(((Failed) link.link()).cause())
        .startsWith("The token endpoint gave no answer. The connection broke before the answer");
  }

  @Test
  void an_endpoint_that_is_down_ends_linking() {
    int port = link.server.port();
    link.server.close();

    assertThat(link.link())
        .isEqualTo(
            new Failed(
                "",
                "The token endpoint gave no answer. Nothing listens at 127.0.0.1:" + port + "."));
  }

  @Test
  void an_answer_after_four_and_a_half_seconds_is_too_late() {
    link.server.neverAnswers();

    assertThat(link.link())
        .isEqualTo(
            new Failed(
                "", "The token endpoint gave no answer. No complete answer came within 4.5 s."));
  }

  @Test
  void the_journal_has_both_sides_and_no_secret() {
    link.server.answersJson(
        "{\"access_token\":\"at-that-is-secret\",\"expires_in\":60,\"refresh_token\":\"rt-x\"}");
    link.link();

    assertThat(link.journal.after(0).toString())
        .contains("POST /token  grant_type=authorization_code", "Authorization: Basic alexa:••••")
        .contains("200 application/json")
        .doesNotContain("at-that-is-secret", "rt-x", Radio.CLIENT_SECRET, "the-code");
  }
}
