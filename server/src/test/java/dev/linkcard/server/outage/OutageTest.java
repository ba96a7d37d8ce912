package dev.linkcard.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.World;
import dev.linkcard.server.audit.LogLines;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import dev.linkcard.server.postgres.Postgres;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database is stopped, or stops to answer, and comes back. */
class OutageTest {
  private static final String AWAY =
      "{\"error\":\"temporarily_unavailable\","
          + "\"error_description\":\"The database is away. Try again in a few seconds.\"}";

  private static final RedirectUri PITANGUI = new RedirectUri(World.PITANGUI);
  private static final RedirectUri LAYLA = new RedirectUri(World.LAYLA);

  private static Cable cable;
  private static Database database;
  private static World world;

  @BeforeAll
  static void start() throws IOException {
    cable = new Cable(Postgres.port());
    database = Postgres.database(cable.port());
    world = World.in(World.settings(database).withMetricsPort(0));
  }

  @AfterAll
  static void stop() throws IOException {
    world.close();
    cable.close();
  }

  @AfterEach
  void mend() throws IOException {
    cable.mend();
    until(() -> health().status() == 200);
    until(() -> world.introspect("x").status() == 200);
    until(() -> !world.part(Outage.class).isAway());
  }

  private static void until(BooleanSupplier done) {
    for (int n = 0; n < 600 && !done.getAsBoolean(); n++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private static Answer health() {
    int port = world.server.metricsPort().orElseThrow();
    return new Window(URI.create("http://127.0.0.1:" + port)).get("/health");
  }

  private static void assertAway(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body()).isEqualTo(AWAY);
  }

  private static void assertAwayPage(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.page().select("h1").text()).isEqualTo("Please try again in a moment");
    assertThat(answer.leaks()).isFalse();
  }

  private static Answer revoke(String token) {
    return world
        .window()
        .basic("alexa-cadenza", World.SECRET)
        .post("/oauth2/revoke", Form.of("token", token));
  }

  @Test
  @Timeout(120)
  void clients_are_asked_to_try_again_and_no_link_is_lost() throws IOException {
    Answer link = world.linked();
    String code = world.code();
    cable.cut();

    assertAway(world.token(World.refresh(link.text("refresh_token"))));
    assertAway(world.token(World.exchange(code)));
    assertAway(world.introspect(link.text("access_token")));
    assertAway(revoke(link.text("refresh_token")));
    assertThat(health().status()).isEqualTo(503);
    assertThat(health().body()).isEqualTo("{\"status\":\"down\",\"reason\":\"database\"}");

    mend();
    assertThat(world.introspect(link.text("access_token")).body()).startsWith("{\"active\":true,");
    assertThat(world.token(World.refresh(link.text("refresh_token"))).status()).isEqualTo(200);
    assertThat(world.token(World.exchange(code)).status()).isEqualTo(200);
  }

  @Test
  @Timeout(120)
  void user_info_is_asked_for_again() throws IOException {
    String token = world.linked().text("access_token");
    cable.cut();

    assertAway(userInfo(token));
    assertAway(world.window().post("/oauth2/userinfo", Form.of("access_token", token)));

    mend();
    assertThat(userInfo(token).status()).isEqualTo(403);
  }

  private static Answer userInfo(String token) {
    return world.window().with("Authorization", "Bearer " + token).get("/oauth2/userinfo");
  }

  @Test
  @Timeout(120)
  void a_database_that_hangs_is_given_up_and_no_link_is_lost() throws IOException {
    Answer link = world.linked();
    Form refresh = World.refresh(link.text("refresh_token"));
    cable.hold();
    long begun = System.nanoTime();

    assertAway(world.token(refresh));
    // The budget is 4.5 seconds; a busy machine may add some.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    assertAway(world.token(refresh));
    assertAway(userInfo(link.text("access_token")));
    assertThat(world.window().get("/oauth2/jwks").status()).isEqualTo(200);
    assertThat(health().status()).isEqualTo(503);

    mend();
    assertThat(world.token(refresh).status()).isEqualTo(200);
  }

  @Test
  @Timeout(120)
  void an_authorization_request_goes_back_where_client_and_redirect_uri_are_known_to_be_good()
      throws IOException {
    Window ada = world.loggedIn("ada");
    Answer page = ada.get("/oauth2/authorize?" + world.asked());
    cable.cut();
    Answer answer =
        ada.post("/oauth2/authorize", page.form("/oauth2/authorize").with("decision", "allow"));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?");
    assertThat(answer.redirect().get("error")).isEqualTo("temporarily_unavailable");
    assertThat(answer.redirect().get("state")).isEqualTo("af0ifjsldkj");
  }

  @Test
  @Timeout(120)
  void an_authorization_request_of_an_unknown_client_gets_a_page() throws IOException {
    Window ada = world.loggedIn("ada");
    cable.cut();

    Form unknown = world.asked().with("client_id", "a-client-that-nobody-saw");
    assertAwayPage(ada.get("/oauth2/authorize?" + unknown));
    Form foreign = world.asked().with("redirect_uri", "https://evil.example/");
    assertThat(ada.get("/oauth2/authorize?" + foreign).header("Location")).isEmpty();
  }

  @Test
  @Timeout(120)
  void a_redirect_uri_that_was_removed_is_good_no_more() throws IOException {
    ClientId id = new ClientId("alexa-leaving");
    Client leaving = Client.alexa(id, "Leaving", Set.of(PITANGUI, LAYLA), Scopes.none());
    world.server.clients().register(leaving.withoutProofKey(), Origin.unknown());
    String asked =
        "/oauth2/authorize?"
            + Form.of("response_type", "code")
                .with("client_id", "alexa-leaving")
                .with("redirect_uri", World.PITANGUI);
    Window ada = world.loggedIn("ada");
    assertThat(ada.get(asked).status()).isEqualTo(200);
    try (World other = World.again(World.settings(database))) {
      other.server.clients().replace(leaving.withRedirectUris(Set.of(LAYLA)), Origin.unknown());
    }
    until(() -> ada.get(asked).status() == 400);
    cable.cut();
    until(() -> ada.get(asked).status() != 400);

    assertAwayPage(ada.get(asked));
  }

  @Test
  @Timeout(120)
  void a_client_that_was_removed_is_good_no_more() throws IOException {
    ClientId id = new ClientId("alexa-gone");
    Client gone = Client.alexa(id, "Gone", Set.of(PITANGUI), Scopes.none());
    world.server.clients().register(gone.withoutProofKey(), Origin.unknown());
    String asked =
        "/oauth2/authorize?"
            + Form.of("response_type", "code")
                .with("client_id", "alexa-gone")
                .with("redirect_uri", World.PITANGUI);
    Window ada = world.loggedIn("ada");
    assertThat(ada.get(asked).status()).isEqualTo(200);
    world.server.clients().remove(id, Origin.unknown());
    cable.cut();

    assertAwayPage(ada.get(asked));
  }

  @Test
  @Timeout(120)
  void a_log_in_gets_a_page_in_plain_words() throws IOException {
    Window person = world.window();
    Form form = person.get("/login").form("/login");
    cable.cut();

    assertAwayPage(
        person.post("/login", form.with("username", "ada").with("password", World.PASSWORD)));
  }

  @Test
  @Timeout(120)
  void pages_and_metadata_that_need_no_database_are_still_there() throws IOException {
    cable.cut();

    assertThat(world.window().get("/login").status()).isEqualTo(200);
    assertThat(world.window().get("/assets/server.css").status()).isEqualTo(200);
    assertThat(world.window().get("/.well-known/oauth-authorization-server").status())
        .isEqualTo(200);
    assertThat(world.window().get("/.well-known/openid-configuration").status()).isEqualTo(200);
    assertThat(world.window().get("/oauth2/jwks").status()).isEqualTo(200);
  }

  @Test
  @Timeout(120)
  void an_outage_is_two_lines_in_the_log() throws IOException {
    Answer link = world.linked();
    try (LogLines log = LogLines.of(Outage.class.getName())) {
      cable.cut();
      for (int n = 0; n < 5; n++) {
        assertAway(world.token(World.refresh(link.text("refresh_token"))));
      }
      cable.mend();
      until(() -> log.texts().size() > 1);

      assertThat(log.texts())
          .isEqualTo(
              List.of(
                  "The database is away; requests are answered with 503 until it is back.",
                  "The database is back."));
    }
  }
}
