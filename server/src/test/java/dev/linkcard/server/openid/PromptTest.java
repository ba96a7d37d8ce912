package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static dev.linkcard.server.openid.RelyingParty.isConsent;
import static dev.linkcard.server.openid.RelyingParty.isLogIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an authentication request may demand (OpenID Connect Core §3.1.2.1). */
class PromptTest {
  private final MovableClock clock = new MovableClock();
  private World world;
  private RelyingParty rp;

  @BeforeEach
  void start(@TempDir Path data) {
    world = World.in(World.settings(data).withClock(clock));
    rp = RelyingParty.of(world);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private long authTime(Answer redirect) throws ParseException {
    String idToken = rp.redeem(redirect).text("id_token");
    return rp.verified(idToken).getJWTClaimsSet().getLongClaim("auth_time");
  }

  private void assertError(Answer answer, String error, String description) {
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .isEqualTo(
            "https://rp.example/callback?error="
                + error
                + "&error_description="
                + description.replace(" ", "%20")
                + "&state=af0ifjsldkj&iss=http%3A%2F%2F127.0.0.1%3A"
                + world.server.port());
  }

  private void assertLoginRequired(Answer answer) {
    assertError(answer, "login_required", "The person has to log in.");
  }

  @Test
  void oidcc_prompt_login() throws ParseException {
    long first = authTime(rp.walk(asked(), "ada"));
    clock.advance(Duration.ofMinutes(1));

    Answer page = rp.follow(rp.ask(asked().with("prompt", "login")));
    assertThat(isLogIn(page)).isTrue();
    Answer redirect = rp.logIn(page, "ada");
    assertThat(authTime(redirect)).isEqualTo(first + 60);
  }

  @Test
  void a_log_in_serves_one_request_with_prompt_login() {
    rp.walk(asked().with("prompt", "login"), "ada");

    assertThat(isLogIn(rp.follow(rp.ask(asked().with("prompt", "login"))))).isTrue();
  }

  @Test
  void prompt_select_account_lets_another_person_log_in() {
    String ada = rp.tokens(asked(), "ada").text("access_token");
    Answer page = rp.follow(rp.ask(asked().with("prompt", "select_account")));

    assertThat(isLogIn(page)).isTrue();
    String ben = rp.redeem(rp.allow(rp.logIn(page, "ben"))).text("access_token");
    assertThat(rp.userInfo(ben).text("sub")).isNotEqualTo(rp.userInfo(ada).text("sub"));
  }

  @Test
  void oidcc_prompt_none_not_logged_in() {
    assertLoginRequired(rp.ask(asked().with("prompt", "none")));
  }

  @Test
  void oidcc_prompt_none_logged_in() throws ParseException {
    long first = authTime(rp.walk(asked(), "ada"));
    clock.advance(Duration.ofMinutes(1));

    Answer redirect = rp.ask(asked().with("prompt", "none"));
    assertThat(redirect.redirect().fields().keySet()).containsExactly("code", "state", "iss");
    assertThat(authTime(redirect)).isEqualTo(first);
  }

  @Test
  void prompt_none_without_consent_is_refused() {
    rp.tokens(asked(), "ada");

    assertError(
        rp.ask(asked().with("prompt", "none").with("scope", "openid email")),
        "consent_required",
        "The person has to consent.");
  }

  @Test
  void prompt_none_with_another_prompt_is_refused() {
    Answer answer = rp.ask(asked().with("prompt", "none login"));

    assertThat(answer.header("Location"))
        .startsWith("https://rp.example/callback?error=invalid_request&");
    assertThat(rp.ask(asked().with("prompt", "none create")).redirect().get("error"))
        .isEqualTo("invalid_request");
  }

  @Test
  void a_known_consent_is_asked_for_again_with_prompt_consent_alone() {
    rp.tokens(asked(), "ada");

    assertThat(rp.ask(asked()).redirect().get("code")).isNotEmpty();
    assertThat(isConsent(rp.ask(asked().with("prompt", "consent")))).isTrue();
    assertThat(isConsent(rp.ask(asked().with("scope", "openid email")))).isTrue();
  }

  @Test
  void an_unlinked_grant_is_no_consent() {
    String refreshToken = rp.tokens(asked(), "ada").text("refresh_token");
    world
        .window()
        .basic(RelyingParty.ID, RelyingParty.SECRET)
        .post("/oauth2/revoke", dev.linkcard.server.http.Form.of("token", refreshToken));

    assertThat(isConsent(rp.ask(asked()))).isTrue();
  }

  @Test
  void oidcc_max_age_1() throws ParseException {
    long first = authTime(rp.walk(asked(), "ada"));
    clock.advance(Duration.ofSeconds(2));

    Answer page = rp.follow(rp.ask(asked().with("max_age", "1")));
    assertThat(isLogIn(page)).isTrue();
    assertThat(authTime(rp.logIn(page, "ada"))).isEqualTo(first + 2);
  }

  @Test
  void oidcc_max_age_10000() throws ParseException {
    long first = authTime(rp.walk(asked(), "ada"));
    clock.advance(Duration.ofSeconds(3000));

    assertThat(authTime(rp.ask(asked().with("max_age", "10000")))).isEqualTo(first);
  }

  @Test
  void max_age_0_always_asks_for_a_log_in() {
    rp.tokens(asked(), "ada");
    Answer page = rp.follow(rp.ask(asked().with("max_age", "0")));

    assertThat(isLogIn(page)).isTrue();
    assertThat(rp.logIn(page, "ada").redirect().get("code")).isNotEmpty();
    assertLoginRequired(rp.ask(asked().with("max_age", "0").with("prompt", "none")));
  }

  @Test
  void a_max_age_that_is_no_number_is_refused() {
    assertError(
        rp.ask(asked().with("max_age", "-1")),
        "invalid_request",
        "The max_age is not a number of seconds.");
  }

  @Test
  void a_nonce_of_500_characters_comes_back_and_a_longer_one_is_refused() throws ParseException {
    String nonce = "n".repeat(500);
    String idToken = rp.tokens(asked().with("nonce", nonce), "ada").text("id_token");

    assertThat(rp.verified(idToken).getJWTClaimsSet().getStringClaim("nonce")).isEqualTo(nonce);
    assertError(
        rp.ask(asked().with("nonce", nonce + "n")),
        "invalid_request",
        "The nonce is longer than 500 characters.");
  }

  @Test
  void oidcc_id_token_hint() {
    String hint = rp.tokens(asked(), "ada").text("id_token");
    clock.advance(Duration.ofMinutes(50));
    rp.ask(asked());
    clock.advance(Duration.ofMinutes(50));

    assertThat(
            rp.ask(asked().with("prompt", "none").with("id_token_hint", hint))
                .redirect()
                .get("code"))
        .as("over, but ours")
        .isNotEmpty();
  }

  @Test
  void an_id_token_hint_of_another_person_is_login_required_with_prompt_none() {
    String hint = rp.tokens(asked(), "ada").text("id_token");
    RelyingParty other = rp.elsewhere();
    other.walk(asked(), "ben");

    assertLoginRequired(other.ask(asked().with("prompt", "none").with("id_token_hint", hint)));
    assertLoginRequired(other.ask(asked().with("prompt", "none").with("id_token_hint", "x.y.z")));
    Answer page = other.follow(other.ask(asked().with("id_token_hint", hint)));
    assertThat(isLogIn(page)).isTrue();
    assertThat(other.logIn(page, "ada").redirect().get("code")).isNotEmpty();
  }

  @Test
  void who_logs_in_as_somebody_else_than_the_hint_says_is_login_required() {
    String hint = rp.tokens(asked(), "ada").text("id_token");
    RelyingParty other = rp.elsewhere();
    Answer page = other.follow(other.ask(asked().with("id_token_hint", hint)));

    assertLoginRequired(other.logIn(page, "ben"));
  }

  @Test
  void oidcc_login_hint() {
    Answer page = rp.follow(rp.ask(asked().with("login_hint", "ada")));

    assertThat(page.page().selectFirst("input[name=username]").attr("value")).isEqualTo("ada");
  }
}
