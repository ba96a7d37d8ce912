package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.Administration;
import dev.linkcard.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsTest {
  @TempDir private Path data;

  private Ran clients(String command, String... more) {
    var words = Ran.words("server clients " + command, more);
    words.add("--data");
    words.add(data.toString());
    return Ran.linkcard(words);
  }

  private JsonNode addShop(String... more) throws IOException {
    Ran ran =
        clients("add shop --kind application --redirect-url https://shop.example/cb --json", more);
    return new ObjectMapper().readTree(ran.done().out());
  }

  @Test
  void a_client_is_added_as_it_is_asked_for() throws IOException {
    JsonNode shop =
        addShop(
            "--name",
            "The shop",
            "--scope",
            "openid",
            "--scope",
            "email",
            "--secret-transport",
            "basic",
            "--require-pkce",
            "--token-format",
            "jwt");

    assertThat(shop.path("client_secret").asText()).matches("[A-Za-z0-9_-]{43}");
    JsonNode shown = new ObjectMapper().readTree(clients("show shop --json").done().out());
    assertThat(shown)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"client_id": "shop", "client_name": "The shop", "kind": "application",
                     "redirect_uris": ["https://shop.example/cb"], "scope": "email openid",
                     "secret_transports": ["basic"], "require_pkce": true, "token_format": "jwt"}
                    """));
  }

  @Test
  void a_client_that_is_there_is_not_changed() throws IOException {
    addShop();

    clients("add shop --kind resource-server")
        .refused(
            "There is a client shop already, and it was not changed; choose another client id.");
    assertThat(clients("list").out())
        .isEqualToNormalizingNewlines(
            """
            CLIENT  NAME  KIND         REDIRECT URLS  SCOPES
            shop    shop  application  1
            """);
  }

  @Test
  void two_secrets_are_good_side_by_side_for_a_while() throws IOException {
    String old = addShop().path("client_secret").asText();

    Ran ran = clients("rotate-secret shop --both-valid-for PT1H --json");

    String renewed = new ObjectMapper().readTree(ran.done().out()).path("client_secret").asText();
    assertThat(isGood(old)).isTrue();
    assertThat(isGood(renewed)).isTrue();
    clients("rotate-secret shop --both-valid-for 0").done();
    assertThat(isGood(renewed)).isFalse();
  }

  @Test
  void a_third_secret_is_refused_while_the_first_is_good() throws IOException {
    String first = addShop().path("client_secret").asText();
    String good = "good until \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    assertThat(clients("rotate-secret shop").done().out())
        .containsPattern("old secret     " + good + "\\R");

    Ran third = clients("rotate-secret shop");

    assertThat(third.status()).isEqualTo(2);
    assertThat(third.err().strip())
        .matches(
            "linkcard: The old secret of client shop is still "
                + good
                + ", and another new one would void it: wait until then, or void all old ones at"
                + " once with --both-valid-for 0\\.");
    assertThat(isGood(first)).isTrue();
    assertThat(clients("show shop").done().out()).containsPattern("old secret     " + good);
    assertThat(clients("show shop --json").done().out())
        .containsPattern("\"old_secret_good_until\" : \"20");
    assertThat(clients("rotate-secret shop --both-valid-for 0").done().out())
        .doesNotContain("old secret");
    assertThat(isGood(first)).isFalse();
  }

  private boolean isGood(String secret) {
    try (Administration server = Administration.open(ServerSettings.in(data, "Cadenza"))) {
      return server
          .clients()
          .authenticate(new ClientId("shop"), new ClientSecret(secret))
          .isPresent();
    }
  }

  @Test
  void a_redirect_url_is_added_and_taken_away() throws IOException {
    addShop();

    assertThat(clients("add-redirect-url shop http://127.0.0.1/cb").done().out())
        .contains("http://127.0.0.1/cb", "https://shop.example/cb");
    assertThat(clients("remove-redirect-url shop https://shop.example/cb").done().out())
        .contains("http://127.0.0.1/cb")
        .doesNotContain("https://shop.example/cb");
    clients("remove-redirect-url shop https://shop.example/cb")
        .refused(
            "Client shop has no redirect URL https://shop.example/cb; linkcard server clients show"
                + " shop shows those that it has.");
    clients("remove-redirect-url shop http://127.0.0.1/cb")
        .refused("Client shop needs at least one redirect URL; add another one before.");
  }

  @Test
  void a_redirect_url_that_could_lead_anywhere_is_refused() {
    for (String url :
        new String[] {
          "javascript:alert(1)",
          "data:text/html,x",
          "http://shop.example/",
          "https://a@b.example/",
          "https://shop.example/#x",
          "/cb"
        }) {
      Ran ran = clients("add shop --kind application", "--redirect-url", url);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).contains(url + " is no redirect URL: ").hasLineCount(1);
    }
  }

  @Test
  void a_client_is_removed_by_those_who_mean_it() throws IOException {
    addShop();

    clients("remove shop")
        .refused(
            "Removing client shop ends all its links, and nothing brings them back; give --yes if"
                + " that is meant.");
    assertThat(clients("remove shop --yes").done().out())
        .isEqualToIgnoringNewLines("Client shop is removed, and its links are ended.");
    clients("show shop")
        .refused("There is no client shop; linkcard server clients list shows all that there are.");
  }

  @Test
  void each_change_is_in_the_audit_log() throws IOException {
    addShop();
    clients("rotate-secret shop").done();
    clients("remove shop --yes").done();

    try (Administration server = Administration.open(ServerSettings.in(data, "Cadenza"))) {
      assertThat(server.grants().audit().latest(10))
          .allMatch(event -> event.origin().value().equals("command"))
          .extracting(AuditEvent::event)
          .containsExactly(Event.CLIENT_REMOVED, Event.CLIENT_SECRET_ROTATED, Event.CLIENT_ADDED);
    }
  }

  @Test
  void what_no_client_can_be_is_refused() {
    clients("add a:b --kind alexa")
        .refused(
            "Invalid value for positional parameter at index 0 (CLIENT): \"a:b\" is no client id;"
                + " use 1 to 100 of the characters A-Z a-z 0-9 . _ ~ -."
                + " See linkcard server clients add --help.");
    clients("add shop --kind robot")
        .refused(
            "Invalid value for option '--kind': \"robot\" is not one of alexa, application"
                + " or resource-server. See linkcard server clients add --help.");
    clients("add shop --kind application")
        .refused("Client shop needs at least one redirect URL; give one with --redirect-url.");
    clients("list", "--db", "jdbc:mysql://x/y")
        .refused("--data and --db exclude each other; give one of them.");
  }

  @Test
  void a_folder_without_a_database_is_named() {
    clients("list")
        .refused(
            "There is no database in "
                + data
                + "; name its folder with --data, or make one with linkcard server init.");
  }
}
