package dev.linkcard.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import dev.linkcard.useragent.Arrival;
import dev.linkcard.useragent.person.Decision;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationResponseTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Form arrivedWith(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Redirected.class);
    return Form.parse(arrival.at().getRawQuery());
  }

  @Test
  void log_in_and_consent_bring_a_code_and_the_state_to_the_redirect_uri() {
    URI at = world.walk(World.ada(), world.asked()).at();

    assertThat(at.toString())
        .matches(
            "https://pitangui\\.amazon\\.com/api/skill/link/M2A+\\?code=[A-Za-z0-9_-]{43}"
                + "&state=af0ifjsldkj&iss=http%3A%2F%2F127.0.0.1%3A\\d+");
  }

  @Test
  void the_response_goes_to_the_redirect_uri_of_the_request_and_no_other() {
    URI at = world.walk(World.ada(), world.asked().with("redirect_uri", World.LAYLA)).at();

    assertThat(at.toString()).startsWith(World.LAYLA + "?code=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc+/def==",
        "a b&c=d%2B%25",
        "{}|\\^`<>\"'",
        "eyJ2IjoxfQ==.-_~",
        "ü€",
        "%",
        "+",
        "&state=x"
      })
  void state_comes_back_byte_for_byte(String state) {
    Form answer = arrivedWith(world.walk(World.ada(), world.asked().with("state", state)));

    assertThat(answer.get("state")).isEqualTo(state);
  }

  @Test
  void a_state_of_1000_characters_comes_back() {
    String state = "+/=_".repeat(250);

    Form answer = arrivedWith(world.walk(World.ada(), world.asked().with("state", state)));

    assertThat(answer.get("state")).isEqualTo(state);
  }

  @Test
  void without_state_none_comes_back() {
    Form answer = arrivedWith(world.walk(World.ada(), world.asked().without("state")));

    assertThat(answer.fields()).containsOnlyKeys("code", "iss");
  }

  @Test
  void a_person_who_denies_is_sent_back_with_access_denied() {
    Arrival arrival = world.walk(World.ada().deciding(Decision.DENY), world.asked());

    assertThat(arrival.at().toString()).startsWith(World.PITANGUI + "?error=access_denied&");
    assertThat(arrivedWith(arrival).get("state")).isEqualTo("af0ifjsldkj");
    assertThat(arrivedWith(arrival).fields()).doesNotContainKey("code");
  }

  @Test
  void a_skill_without_scopes_can_be_linked() {
    Answer token = world.token(World.exchange(world.code(world.asked().without("scope"))));

    assertThat(token.status()).isEqualTo(200);
    assertThat(token.text("scope")).isEmpty();
  }

  @Test
  void a_wrong_password_is_told_on_the_page_and_the_request_goes_on() {
    Window window = world.window();
    Answer first = window.get("/oauth2/authorize?" + world.asked());
    Answer wrong = window.logIn(first.header("Location"), "ada", "wrong");
    Answer page = window.get(wrong.header("Location"));
    Answer right = window.logIn(wrong.header("Location"), "ada", World.PASSWORD);
    Answer consent = window.get(right.header("Location"));

    assertThat(first.status()).isEqualTo(302);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("[role=alert]").text())
        .isEqualTo("The user name or the password is not right. Please try again.");
    assertThat(right.header("Location"))
        .isEqualTo(world.authorizationUrl(world.asked()).toString());
    assertThat(consent.page().title()).isEqualTo("Link Alexa with your Cadenza account?");
  }

  @Test
  void what_the_browser_asks_for_meanwhile_does_not_displace_the_authorization_request() {
    Window window = world.window();
    Answer first = window.get("/oauth2/authorize?" + world.asked());
    Answer icon = window.get("/apple-touch-icon.png");
    Answer in = window.logIn(first.header("Location"), "ada", World.PASSWORD);

    assertThat(icon.status()).isEqualTo(404);
    assertThat(in.header("Location")).isEqualTo(world.authorizationUrl(world.asked()).toString());
  }

  @Test
  void behind_a_proxy_with_https_no_redirect_leaves_https(@TempDir Path data) {
    URI publicUrl = URI.create("https://accounts.cadenza.example");
    try (World proxied = World.in(World.settings(data).withPublicUrl(publicUrl))) {
      Window window =
          proxied
              .window()
              .with("X-Forwarded-Proto", "https")
              .with("X-Forwarded-Host", "accounts.cadenza.example")
              .with("X-Forwarded-Port", "443");
      Answer first = window.get("/oauth2/authorize?" + world.asked());
      Answer page = window.get("/login");

      assertThat(first.header("Location"))
          .isEqualTo("https://accounts.cadenza.example/login?" + world.asked());
      assertThat(page.header("Set-Cookie"))
          .startsWith("__Host-linkcard-csrf=")
          .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }
  }

  @Test
  void without_a_proxy_nobody_can_tell_the_server_another_address() {
    Window window =
        world.window().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "evil.example");
    Answer first = window.get("/oauth2/authorize?" + world.asked());

    assertThat(first.header("Location")).doesNotContain("evil.example");
    assertThat(window.get("/login").header("Set-Cookie"))
        .startsWith("linkcard-csrf=")
        .doesNotContain("Secure");
  }
}
