package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an authorization request gets through the log-in. */
class LogInTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void the_log_in_page_carries_the_request_and_says_what_it_is_for() {
    Answer page = world.window().get("/login?" + world.asked());

    assertThat(page.form("/login").get("waiting")).isEqualTo(world.asked().toString());
    assertThat(page.page().text()).contains("to link it with Alexa.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "image/png", "*/*", "nonsense"})
  void a_posted_request_goes_through_the_log_in_whatever_is_accepted(String accept) {
    Window window = world.window().with("Accept", accept);
    Answer first = window.post("/oauth2/authorize", world.asked());
    Answer in = window.logIn(first.header("Location"), "ada", World.PASSWORD);
    Answer consent = window.get(in.header("Location"));
    Answer again = window.post("/oauth2/authorize", world.asked());

    assertThat(first.status()).isEqualTo(302);
    assertThat(first.header("Location")).endsWith("/login?" + world.asked());
    assertThat(in.header("Location")).endsWith("/oauth2/authorize?" + world.asked());
    assertThat(consent.page().title()).isEqualTo("Link Alexa with your Cadenza account?");
    assertThat(again.page().title()).isEqualTo("Link Alexa with your Cadenza account?");
  }

  @Test
  void a_long_request_comes_through() {
    Form asked = world.asked().with("state", "x/".repeat(3_000));
    Window window = world.window();
    Answer first = window.get("/oauth2/authorize?" + asked);
    Answer wrong = window.logIn(first.header("Location"), "ada", "wrong");
    Answer in = window.logIn(wrong.header("Location"), "ada", World.PASSWORD);

    assertThat(window.get(in.header("Location")).form("/oauth2/authorize").get("state"))
        .isEqualTo(asked.get("state"));
  }

  @Test
  void an_overlong_request_is_refused_with_a_page() {
    Form asked = world.asked().with("state", "x".repeat(20_000));
    Answer answer = world.window().post("/oauth2/authorize", asked);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.page().title()).isEqualTo("This request cannot be answered – Cadenza");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/?a=b",
        "/\\evil.example?a=b",
        "a=b\r\nLocation: https://evil.example/",
        "@evil.example/?a=b",
        "%zz=1",
        "a=%zz",
        "=",
        "&&&"
      })
  void a_log_in_leads_to_our_own_addresses_alone(String waiting) {
    Window window = world.window();
    Form form = window.get("/login").form("/login").with("waiting", waiting);
    Answer failed = window.post("/login", form.with("username", "ada").with("password", "wrong"));
    Answer in =
        window.post("/login", form.with("username", "ada").with("password", World.PASSWORD));

    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location"))
        .matches("http://127\\.0\\.0\\.1:\\d+/(oauth2/authorize\\?[A-Za-z0-9%=&.*_+-]*)?");
    assertThat(failed.header("Location"))
        .matches("http://127\\.0\\.0\\.1:\\d+/login\\?error(&[A-Za-z0-9%=&.*_+-]*)?");
  }

  @Test
  void an_address_cannot_log_anybody_in_or_decide() {
    Window window = world.window();
    Form planted =
        world.asked().with("username", "ben").with("password", World.PASSWORD).with("_csrf", "x");
    Answer page = window.get("/login?" + planted.with("decision", "allow"));
    Answer in =
        window.post(
            "/login", page.form("/login").with("username", "ada").with("password", World.PASSWORD));

    assertThat(page.form("/login").get("waiting")).isEqualTo(world.asked().toString());
    assertThat(window.get(in.header("Location")).page().select(".account b").text())
        .isEqualTo("ada");
  }

  @Test
  void who_is_logged_in_already_goes_on_at_once() {
    Answer answer = world.loggedIn("ada").get("/login?" + world.asked());

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/oauth2/authorize?" + world.asked());
  }

  @Test
  void who_is_asked_again_finds_the_name_filled_in() {
    Answer page = world.loggedIn("ada").get("/login?again&" + world.asked());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("#username").attr("value")).isEqualTo("ada");
    assertThat(page.page().text()).contains("please enter your password once more");
    assertThat(page.form("/login").get("waiting")).isEqualTo(world.asked().toString());
  }

  @Test
  void a_form_of_the_log_in_page_may_end_where_the_client_is_answered() {
    assertThat(world.window().get("/login?" + world.asked()).header("Content-Security-Policy"))
        .endsWith("form-action 'self' https: https://pitangui.amazon.com");
    assertThat(
            world
                .window()
                .get("/login?" + world.asked().with("redirect_uri", "https://evil.example/"))
                .header("Content-Security-Policy"))
        .endsWith("form-action 'self'");
  }
}
