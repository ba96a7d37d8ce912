package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.useragent.Arrival.Stuck;
import dev.linkcard.useragent.Site.Asked;
import dev.linkcard.useragent.Site.Told;
import dev.linkcard.useragent.person.Credentials;
import dev.linkcard.useragent.person.Decision;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole walk on a site with a session cookie and a CSRF field on both pages. */
class LinkingTest extends Walking {

  @BeforeEach
  void serve_log_in_and_consent() {
    site.on("/authorize", this::authorize);
    site.on("/login", asked -> asked.method().equals("POST") ? check(asked) : logIn(""));
    site.on("/consent", this::consent);
  }

  private Told authorize(Asked asked) {
    if (!cookie(asked).contains("who=ada")) {
      return Told.redirect(302, "/login").with("Set-Cookie", "session=s1; Path=/; HttpOnly");
    }
    return Told.html(
        """
        <title>Cadenza: may Alexa see this?</title>
        <form action="consent" method="post">
          <input type="hidden" name="csrf" value="c2">
          <label><input type="checkbox" name="scope" value="playlists.read" checked>Read</label>
          <label><input type="checkbox" name="scope" value="playlists.write">Write</label>
          <button name="decision" value="deny">Not now, cancel</button>
          <button name="decision" value="allow">Allow</button>
        </form>
        """);
  }

  private Told logIn(String error) {
    return Told.html(
        """
        <title>Cadenza: log in</title><p role="alert">%s</p>
        <form method="post" action="/login">
          <input type="hidden" name="csrf" value="c1">
          <input name="username" autocomplete="username">
          <input type="password" name="password">
          <button>Log in</button>
        </form>
        """
            .formatted(error));
  }

  private Told check(Asked asked) {
    if (!cookie(asked).contains("session=s1") || !"c1".equals(asked.form().get("csrf"))) {
      return Told.html("forged").as(403);
    }
    return "correct horse".equals(asked.form().get("password"))
        ? Told.redirect(303, "/authorize").with("Set-Cookie", "who=ada; Path=/")
        : logIn("Wrong user name or password.");
  }

  private Told consent(Asked asked) {
    if (!"c2".equals(asked.form().get("csrf"))) {
      return Told.html("forged").as(403);
    }
    boolean allowed = "allow".equals(asked.form().get("decision"));
    return Told.redirect(302, END + (allowed ? "?code=SECRET&state=x" : "?error=access_denied"));
  }

  private static String cookie(Asked asked) {
    return asked.headers().getOrDefault("Cookie", "");
  }

  @Test
  void a_person_who_allows_arrives_with_a_code() {
    assertThat(arrive(ada, "/authorize")).isEqualTo(URI.create(END + "?code=SECRET&state=x"));
    assertThat(site.asked("/login").form()).containsEntry("username", "ada");
    assertThat(site.asked("/consent").form())
        .containsEntry("scope", "playlists.read,playlists.write");
  }

  @Test
  void a_person_who_denies_arrives_with_an_error() {
    assertThat(arrive(ada.deciding(Decision.DENY), "/authorize"))
        .isEqualTo(URI.create(END + "?error=access_denied"));
  }

  @Test
  void the_visits_tell_the_walk_without_its_secrets() {
    Arrival arrival = walk(ada, "/authorize");

    String base = site.uri("").toString();
    assertThat(arrival.visits())
        .extracting(Visit::toString)
        .containsExactly(
            "GET " + base + "/authorize → 302",
            "GET " + base + "/login → 200 \"Cadenza: log in\", pressed \"Log in\"",
            "POST " + base + "/login → 303",
            "GET " + base + "/authorize → 200 \"Cadenza: may Alexa see this?\", pressed \"Allow\"",
            "POST " + base + "/consent → 302");
    assertThat(arrival).hasToString("redirected to " + END + "?code=***&state=x");
    assertThat(arrival.visits().toString() + ada).doesNotContain("SECRET", "correct horse");
  }

  @Test
  void a_wrong_password_is_told_in_the_words_of_the_page() {
    UserAgent mallory = UserAgent.of(Credentials.of("ada", "wrong"));

    Stuck stuck = getStuck(mallory, "/authorize");

    assertThat(stuck.reason())
        .isEqualTo(
            "The log-in form came back after \"Log in\" was pressed:"
                + " \"Wrong user name or password.\"");
    assertThat(stuck.pageText()).contains("Wrong user name or password.");
    assertThat(stuck.at()).isEqualTo(site.uri("/login"));
  }

  @Test
  void a_second_walk_is_logged_in_already_and_a_private_window_is_not() {
    assertThat(walk(ada, "/authorize").visits()).hasSize(5);
    assertThat(walk(ada.deciding(Decision.DENY), "/authorize").visits()).hasSize(2);
    assertThat(walk(ada.privately(), "/authorize").visits()).hasSize(5);
  }

  @Test
  void a_page_can_be_opened_without_filling_in_anything() throws Exception {
    var page = ada.open(site.uri("/authorize?code=SECRET"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.uri()).isEqualTo(site.uri("/login"));
    assertThat(page.title()).isEqualTo("Cadenza: log in");
    assertThat(page.text()).contains("Log in");
  }
}
