package dev.linkcard.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
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
  void every_page_comes_with_the_headers_that_protect_it() {
    Window ada = world.loggedIn("ada");
    List<Answer> pages =
        List.of(
            world.window().get("/login"),
            ada.get("/"),
            ada.get("/oauth2/authorize?" + world.asked()),
            ada.get("/oauth2/authorize?x=1"),
            ada.get("/nothing"),
            ada.post("/logout", ""));

    for (Answer page : pages) {
      assertThat(page.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'self'; ")
          .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("Cache-Control")).contains("no-store");
      assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
      assertThat(page.page().select("script, [style], style, iframe")).isEmpty();
      assertThat(page.page().select("meta[name=viewport]")).hasSize(1);
    }
  }

  @Test
  void pages_are_german_for_who_reads_german() {
    Window window = world.window().with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    Answer logIn = window.get("/login");
    Answer refused = window.get("/oauth2/authorize?x=1");
    Answer wrong = window.get(window.logIn("ada", "wrong").header("Location"));
    window.logIn("ada", World.PASSWORD);
    Answer consent = window.get("/oauth2/authorize?" + world.asked());

    assertThat(logIn.page().title()).isEqualTo("Anmelden – Cadenza");
    assertThat(logIn.page().select("html").attr("lang")).isEqualTo("de");
    assertThat(wrong.page().select("[role=alert]").text())
        .isEqualTo("Benutzername oder Passwort stimmt nicht. Bitte versuche es noch einmal.");
    // A screen reader should not read the protocol's words as if they were German.
    assertThat(refused.page().select("[lang=en]").text())
        .isEqualTo("invalid_request: Send one client_id.");
    assertThat(refused.page().title())
        .isEqualTo("Diese Anfrage kann nicht beantwortet werden – Cadenza");
    assertThat(consent.page().title()).isEqualTo("Alexa mit Cadenza verknüpfen?");
    assertThat(consent.page().select("button.allow").text()).isEqualTo("Erlauben");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "*", "", "x-klingon", "de;q=0,en", "!!"})
  void pages_are_english_for_everybody_else(String languages) {
    Window window = world.window().with("Accept-Language", languages);

    assertThat(window.get("/login").page().title()).isEqualTo("Log in – Cadenza");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/error", "/refused", "/nothing", "/login/x", "/assets/none.css"})
  void a_page_that_is_none_is_a_404(String path) {
    for (Window window : new Window[] {world.window(), world.loggedIn("ada")}) {
      Answer answer = window.get(path);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.page().title()).isEqualTo("There is nothing here – Cadenza");
      assertThat(answer.leaks()).isFalse();
    }
  }

  @Test
  void the_consent_page_cannot_be_called_by_itself() {
    assertThat(world.window().get("/consent").status()).isEqualTo(404);
    assertThat(world.loggedIn("ada").get("/consent").status()).isBetween(400, 499);
    assertThat(world.loggedIn("ada").get("/consent").leaks()).isFalse();
  }

  @Test
  void home_greets_and_logs_out() {
    Window ada = world.loggedIn("ada");
    Answer home = ada.get("/");
    Answer out = ada.post("/logout", home.form("/logout"));

    assertThat(home.page().select(".account b").text()).isEqualTo("ada");
    assertThat(out.header("Location")).endsWith("/login");
    assertThat(ada.get("/").header("Location")).endsWith("/login");
  }

  private static String session(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("linkcard-session="))
        .findFirst()
        .orElse("");
  }

  @Test
  void the_session_changes_its_name_at_log_in() {
    Window window = world.window();
    String before = session(window.logIn("ada", World.PASSWORD));
    String after = session(window.logIn("ada", World.PASSWORD));

    assertThat(before).startsWith("linkcard-session=").contains("HttpOnly", "SameSite=Lax");
    assertThat(after).startsWith("linkcard-session=").isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", "\u0001", "ADA", "ü", "'; drop table account; --"})
  void a_name_that_nobody_has_is_answered_like_a_wrong_password(String name) {
    Answer answer = world.window().logIn(name, World.PASSWORD);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/login?error");
  }

  @Test
  void a_log_in_without_its_csrf_token_is_refused() {
    Form form = Form.of("username", "ada").with("password", World.PASSWORD);

    assertThat(world.window().post("/login", form).status()).isEqualTo(403);
  }
}
