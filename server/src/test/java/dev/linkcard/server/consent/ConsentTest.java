package dev.linkcard.server.consent;

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

class ConsentTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Answer consent(Window window, Form asked) {
    Answer page = window.get("/oauth2/authorize?" + asked);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().title()).isEqualTo("Link Alexa with your Cadenza account?");
    return page;
  }

  @Test
  void the_page_names_the_account_and_what_the_client_asks_for() {
    Answer page = consent(world.loggedIn("ada"), world.asked());

    assertThat(page.page().select(".account b").text()).isEqualTo("ada");
    assertThat(page.page().select(".scopes li").eachText())
        .containsExactly("See your playlists playlists.read");
  }

  @Test
  void without_scopes_the_page_says_that_the_client_learns_only_who_one_is() {
    Answer page = consent(world.loggedIn("ada"), world.asked().without("scope"));

    assertThat(page.page().select(".scopes")).isEmpty();
    assertThat(page.page().text()).contains("Alexa will only learn who you are at Cadenza.");
  }

  @Test
  void a_browser_may_follow_the_redirect_that_answers_the_form() {
    Answer page = consent(world.loggedIn("ada"), world.asked());

    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' https:"
                + " https://pitangui.amazon.com");
  }

  @Test
  void a_link_cannot_decide() {
    Window ada = world.loggedIn("ada");

    consent(ada, world.asked().with("decision", "allow"));
    consent(ada, world.asked().with("decision", "deny"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_csrf=", "_csrf=wrong"})
  void a_decision_without_its_csrf_token_gets_a_page_and_no_code(String csrf) {
    Window ada = world.loggedIn("ada");
    Form form = consent(ada, world.asked()).form("/oauth2/authorize").without("_csrf");
    Answer answer = ada.post("/oauth2/authorize", form.with("decision", "allow") + "&" + csrf);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.page().title()).isEqualTo("This page has expired – Cadenza");
  }

  @Test
  void a_decision_in_the_query_of_a_post_is_none() {
    Answer answer = world.loggedIn("ada").post("/oauth2/authorize?decision=allow", world.asked());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().title()).isEqualTo("Link Alexa with your Cadenza account?");
  }

  @Test
  void a_decision_of_somebody_who_has_logged_out_meanwhile_brings_no_code() {
    Form form = consent(world.loggedIn("ada"), world.asked()).form("/oauth2/authorize");
    Answer answer = world.window().post("/oauth2/authorize", form.with("decision", "allow"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void anything_but_allow_is_a_no() {
    Window ada = world.loggedIn("ada");
    Form form = consent(ada, world.asked()).form("/oauth2/authorize");
    Answer answer = ada.post("/oauth2/authorize", form.with("decision", "yes"));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?error=access_denied&");
  }

  @Test
  void a_page_that_was_changed_by_hand_is_checked_anew() {
    Window ada = world.loggedIn("ada");
    Form form = consent(ada, world.asked()).form("/oauth2/authorize").with("decision", "allow");
    Answer elsewhere =
        ada.post("/oauth2/authorize", form.with("redirect_uri", "https://evil.example/"));
    Answer wider = ada.post("/oauth2/authorize", form.with("scope", "playlists.delete"));

    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.header("Location")).isEmpty();
    assertThat(wider.header("Location")).startsWith(World.PITANGUI + "?error=invalid_scope&");
  }

  @Test
  void the_redirect_of_the_form_is_a_302_with_nothing_kept() {
    Window ada = world.loggedIn("ada");
    Form form = consent(ada, world.asked()).form("/oauth2/authorize");
    Answer answer = ada.post("/oauth2/authorize", form.with("decision", "allow"));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?code=");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+b/c==", "{\"v\":1}", "50% & more", "ü#?"})
  void switching_the_account_goes_back_to_the_log_in_and_keeps_the_request(String state) {
    Window window = world.loggedIn("ada");
    Answer page = consent(window, world.asked().with("state", state));
    Answer out = window.post("/logout", page.form("/logout"));
    Answer in = window.logIn(out.header("Location"), "ben", World.PASSWORD);
    Answer other = window.get(in.header("Location"));

    assertThat(out.status()).isEqualTo(302);
    assertThat(out.redirect().get("state")).isEqualTo(state);
    assertThat(out.header("Location")).contains("/login?");
    assertThat(other.page().select(".account b").text()).isEqualTo("ben");
    assertThat(other.form("/oauth2/authorize").get("state")).isEqualTo(state);
  }
}
