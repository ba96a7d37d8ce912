package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.store.Database;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import dev.linkcard.server.postgres.Postgres;
import org.junit.jupiter.api.Test;

/** Several servers on one PostgreSQL, with no request that must go where another one went. */
class ReplicasTest {
  private final Database database = Postgres.database();

  @Test
  void every_request_of_a_link_may_go_to_another_replica() {
    try (World one = World.in(World.settings(database));
        World two = World.again(World.settings(database))) {
      Window window = new Window(one.server.address(), two.server.address());
      walk(window, new Window(two.server.address(), one.server.address()), one.asked());
      walk(
          new Window(two.server.address(), one.server.address()),
          new Window(one.server.address(), two.server.address()),
          one.asked());

      assertThat(window.cookies()).containsExactly("linkcard-csrf", "linkcard-session");
      assertThat(one.httpSessions()).isZero();
      assertThat(two.httpSessions()).isZero();
    }
  }

  private static void walk(Window browser, Window alexa, Form asked) {
    Answer first = browser.get("/oauth2/authorize?" + asked);
    Answer wrong = browser.logIn(first.header("Location"), "ada", "wrong");
    Answer right = browser.logIn(wrong.header("Location"), "ada", World.PASSWORD);
    Answer consent = browser.get(right.header("Location"));
    Answer allowed =
        browser.post(
            "/oauth2/authorize", consent.form("/oauth2/authorize").with("decision", "allow"));
    assertThat(allowed.header("Location")).startsWith(World.PITANGUI + "?code=");

    Answer linked =
        alexa.post("/oauth2/token", asAlexa(World.exchange(allowed.redirect().get("code"))));
    Answer refreshed =
        alexa.post("/oauth2/token", asAlexa(World.refresh(linked.text("refresh_token"))));
    Form access = Form.of("token", refreshed.text("access_token"));
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(introspected(alexa, access)).contains("\"active\":true");
    assertThat(
            alexa
                .post("/oauth2/revoke", asAlexa(Form.of("token", refreshed.text("refresh_token"))))
                .status())
        .isEqualTo(200);
    assertThat(introspected(alexa, access)).isEqualTo("{\"active\":false}");
    assertThat(
            alexa
                .post("/oauth2/token", asAlexa(World.refresh(linked.text("refresh_token"))))
                .body())
        .contains("\"error\":\"invalid_grant\"");
  }

  private static Form asAlexa(Form form) {
    return form.with("client_id", "alexa-cadenza").with("client_secret", World.SECRET);
  }

  private static String introspected(Window window, Form token) {
    return window
        .post(
            "/oauth2/introspect",
            token.with("client_id", "cadenza-api").with("client_secret", World.API_SECRET))
        .body();
  }

  @Test
  void a_restart_in_the_middle_of_a_log_in_loses_nothing() {
    Window browser;
    Answer first;
    Answer consent;
    Form typed;
    try (World before = World.in(World.settings(database))) {
      browser = before.window();
      first = browser.get("/oauth2/authorize?" + before.asked());
      typed = browser.get(first.header("Location")).form("/login").with("username", "ada");
    }
    try (World between = World.again(World.settings(database))) {
      browser = browser.at(between.server.address());
      Answer in = browser.post("/login", typed.with("password", World.PASSWORD));
      consent = browser.get(in.header("Location"));
    }
    try (World after = World.again(World.settings(database))) {
      Answer allowed =
          browser
              .at(after.server.address())
              .post(
                  "/oauth2/authorize", consent.form("/oauth2/authorize").with("decision", "allow"));

      assertThat(after.token(World.exchange(allowed.redirect().get("code"))).status())
          .isEqualTo(200);
    }
  }

  @Test
  void failed_attempts_at_one_replica_count_at_another() {
    try (World one = World.in(World.settings(database));
        World two = World.again(World.settings(database))) {
      Window guesser = new Window(one.server.address(), two.server.address());
      for (int i = 0; i < 5; i++) {
        assertThat(guesser.logIn("ada", "guess" + i).status()).isEqualTo(302);
      }

      assertThat(one.window().logIn("ada", World.PASSWORD).status()).isEqualTo(429);
      assertThat(two.window().logIn("ada", World.PASSWORD).status()).isEqualTo(429);
      assertThat(two.window().logIn("ben", World.PASSWORD).status()).isEqualTo(302);
    }
  }

  @Test
  void a_log_out_at_one_replica_holds_at_another() {
    try (World one = World.in(World.settings(database));
        World two = World.again(World.settings(database))) {
      Window ada = one.loggedIn("ada");
      Window there = ada.at(two.server.address());
      assertThat(there.get("/").status()).isEqualTo(200);

      ada.post("/logout", ada.get("/").form("/logout"));

      assertThat(there.get("/").header("Location")).endsWith("/login");
    }
  }
}
