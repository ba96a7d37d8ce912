package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserInfoTest {
  private static final String PATH = "/oauth2/userinfo";

  private static void assertRefused(Answer answer, int status, String challenge) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.leaks()).isFalse();
  }

  @Test
  void oidcc_userinfo_get_post_header_and_post_body(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked(), "ada").text("access_token");
      String sub = world.server.accounts().find("ada").orElseThrow().subject().value();
      String expected = "{\"sub\":\"" + sub + "\"}";

      Answer get = rp.userInfo(token);
      assertThat(get.status()).isEqualTo(200);
      assertThat(get.header("Content-Type")).isEqualTo("application/json");
      assertThat(get.header("Cache-Control")).isEqualTo("no-store");
      assertThat(get.body()).isEqualTo(expected);

      assertThat(
              world
                  .window()
                  .with("Authorization", "bearer " + token)
                  .send("POST", PATH, "", "")
                  .body())
          .isEqualTo(expected);
      assertThat(world.window().post(PATH, Form.of("access_token", token)).body())
          .isEqualTo(expected);
    }
  }

  @Test
  void who_brings_no_access_token_is_told_no_reason(@TempDir Path data) {
    try (World world = World.in(data)) {
      assertRefused(world.window().get(PATH), 401, "Bearer realm=\"userinfo\"");
      assertRefused(world.window().basic("rp", "x").get(PATH), 401, "Bearer realm=\"userinfo\"");
    }
  }

  @Test
  void an_access_token_that_is_not_good_is_refused(@TempDir Path data) {
    String challenge =
        "Bearer realm=\"userinfo\", error=\"invalid_token\","
            + " error_description=\"The access token is unknown, over or revoked.\"";
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked(), "ada").text("access_token");

      assertRefused(rp.userInfo("unknown"), 401, challenge);
      Form revoked = Form.of("token", token).with("client_id", "rp");
      world.window().post("/oauth2/revoke", revoked.with("client_secret", RelyingParty.SECRET));
      assertRefused(rp.userInfo(token), 401, challenge);
      assertThat(rp.userInfo(token).body())
          .isEqualTo(
              "{\"error\":\"invalid_token\","
                  + "\"error_description\":\"The access token is unknown, over or revoked.\"}");
    }
  }

  @Test
  void an_access_token_lives_as_long_as_was_said(@TempDir Path data) {
    dev.linkcard.server.MovableClock clock = new dev.linkcard.server.MovableClock();
    try (World world = World.in(World.settings(data).withClock(clock))) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked(), "ada").text("access_token");

      clock.advance(Duration.ofSeconds(3599));
      assertThat(rp.userInfo(token).status()).isEqualTo(200);
      clock.advance(Duration.ofSeconds(1));
      assertThat(rp.userInfo(token).status()).isEqualTo(401);
    }
  }

  @Test
  void an_access_token_without_the_scope_openid_is_not_enough(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked().with("scope", "playlists.read"), "ada").text("access_token");

      assertRefused(
          rp.userInfo(token),
          403,
          "Bearer realm=\"userinfo\", error=\"insufficient_scope\","
              + " error_description=\"The access token lacks the scope openid.\", scope=\"openid\"");
    }
  }

  @Test
  void two_access_tokens_are_one_too_many(@TempDir Path data) {
    String challenge =
        "Bearer realm=\"userinfo\", error=\"invalid_request\","
            + " error_description=\"Send one access token, in one way.\"";
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked(), "ada").text("access_token");

      assertRefused(
          world
              .window()
              .with("Authorization", "Bearer " + token)
              .post(PATH, Form.of("access_token", token)),
          400,
          challenge);
      assertRefused(
          world.window().post(PATH, "access_token=" + token + "&access_token=" + token),
          400,
          challenge);
    }
  }

  @Test
  void an_access_token_in_the_url_is_refused(@TempDir Path data) {
    String challenge =
        "Bearer realm=\"userinfo\", error=\"invalid_request\","
            + " error_description=\"Send the access token in the header, not in the URL.\"";
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String token = rp.tokens(asked(), "ada").text("access_token");

      assertRefused(world.window().get(PATH + "?access_token=" + token), 400, challenge);
      assertRefused(
          world.window().post(PATH + "?access_token=" + token, Form.of("x", "y")), 400, challenge);
    }
  }

  @Test
  void what_is_not_spelled_like_an_access_token_is_refused(@TempDir Path data) {
    try (World world = World.in(data)) {
      assertRefused(
          world.window().with("Authorization", "Bearer \"a b\"").get(PATH),
          400,
          "Bearer realm=\"userinfo\", error=\"invalid_request\","
              + " error_description=\"That is not spelled like an access token.\"");
    }
  }
}
