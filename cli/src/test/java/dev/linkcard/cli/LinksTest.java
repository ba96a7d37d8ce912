package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.server.Administration;
import dev.linkcard.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final Origin ORIGIN = new Origin("test");
  private static final RedirectUri THERE = new RedirectUri("https://skill.example/linked");

  @TempDir private Path data;

  @BeforeEach
  void link_ada_to_two_skills_and_ben_to_one() {
    try (Administration server = open()) {
      for (String client : List.of("alexa-one", "alexa-two")) {
        server
            .clients()
            .register(
                Client.alexa(new ClientId(client), "Alexa", Set.of(THERE), Scopes.of("read"))
                    .withoutProofKey(),
                ORIGIN);
      }
      Subject ada = server.accounts().add("ada", "love of engines").orElseThrow().subject();
      Subject ben = server.accounts().add("ben", "love of songs").orElseThrow().subject();
      link(server, ada, "alexa-one");
      link(server, ada, "alexa-two");
      link(server, ben, "alexa-one");
    }
  }

  private Administration open() {
    return Administration.open(ServerSettings.in(data, "Cadenza"));
  }

  private static void link(Administration server, Subject subject, String client) {
    Code code = server.grants().issue(consent(subject, client), ORIGIN);
    assertThat(server.grants().redeem(new ClientId(client), code, THERE, Verifier.none(), ORIGIN))
        .isInstanceOf(TokenAnswer.Issued.class);
  }

  private static Consent consent(Subject subject, String client) {
    return new Consent(
        new ClientId(client),
        THERE,
        subject,
        Scopes.of("read"),
        Challenge.none(),
        Instant.now(),
        "");
  }

  private Ran links(String command, String... more) {
    List<String> words = Ran.words("server links " + command, more);
    words.add("--data");
    words.add(data.toString());
    return Ran.linkcard(words);
  }

  private JsonNode list(String... more) throws IOException {
    return new ObjectMapper().readTree(links("list --json", more).done().out());
  }

  @Test
  void links_are_listed_with_account_client_and_state() throws IOException {
    JsonNode all = list();

    assertThat(all).hasSize(3);
    assertThat(all.get(0).path("account").asText()).isIn("ada", "ben");
    assertThat(all.findValuesAsText("state")).containsOnly("living");
    assertThat(list("--account", "ada").findValuesAsText("client_id"))
        .containsExactlyInAnyOrder("alexa-one", "alexa-two");
    assertThat(list("--client", "alexa-one").findValuesAsText("account"))
        .containsExactlyInAnyOrder("ada", "ben");
    assertThat(list("--limit", "1")).hasSize(1);
    links("list --limit 0").refused("--limit 0 lists nothing; give 1 or more.");
    assertThat(links("list").done().out().lines().findFirst().orElseThrow().split(" {2,}"))
        .containsExactly("LINK", "ACCOUNT", "CLIENT", "SCOPES", "SINCE", "LAST REFRESH", "STATE");
  }

  @Test
  void one_link_is_ended_and_listed_as_ended() throws IOException {
    String link = list("--client", "alexa-two").get(0).path("link").asText();

    assertThat(links("revoke", link).done().out()).isEqualToIgnoringNewLines("1 link is ended.");

    assertThat(list()).hasSize(2);
    assertThat(list("--account", "ada").findValuesAsText("state"))
        .containsExactlyInAnyOrder("living", "ended");
    links("revoke", link)
        .refused(
            "There is no living link "
                + link
                + "; linkcard server links list shows all that live.");
  }

  @Test
  void all_links_of_an_account_are_ended() throws IOException {
    assertThat(links("revoke --account ada --client alexa-one").done().out())
        .isEqualToIgnoringNewLines("1 link is ended.");
    assertThat(links("revoke --account ada").done().out())
        .isEqualToIgnoringNewLines("1 link is ended.");
    assertThat(links("revoke --account ada").done().out())
        .isEqualToIgnoringNewLines("0 links are ended.");
    assertThat(list().findValuesAsText("account")).containsExactly("ben");
  }

  @Test
  void a_client_or_an_account_that_is_not_there_is_named() throws IOException {
    String sentence =
        "There is no client nobody; linkcard server clients list shows all that there are.";

    links("revoke --account ada --client nobody").refused(sentence);
    links("revoke --account nobody --client alexa-one")
        .refused(
            "There is no account nobody; linkcard server accounts list shows all that there are.");
    assertThat(list()).hasSize(3);
  }

  @Test
  void a_limit_that_is_no_number_is_told_in_plain_words() {
    links("list --limit x")
        .refused(
            "Invalid value for option '--limit': \"x\" is no whole number."
                + " See linkcard server links list --help.");
  }

  @Test
  void disabling_an_account_ends_its_links_unless_they_are_kept() throws IOException {
    accounts("disable ben --keep-links");
    assertThat(list()).hasSize(3);
    accounts("disable ada");
    assertThat(list().findValuesAsText("account")).containsExactly("ben");
  }

  @Test
  void a_code_of_a_disabled_account_begins_no_link() throws IOException {
    try (Administration server = open()) {
      Subject ben = server.accounts().find("ben").orElseThrow().subject();
      Code code = server.grants().issue(consent(ben, "alexa-two"), ORIGIN);

      accounts("disable ben");

      assertThat(
              server
                  .grants()
                  .redeem(new ClientId("alexa-two"), code, THERE, Verifier.none(), ORIGIN))
          .isInstanceOf(TokenAnswer.Refused.class);
    }
    assertThat(list().findValuesAsText("account")).containsOnly("ada");
  }

  private void accounts(String command) {
    Ran.linkcard(Ran.words("server accounts " + command, "--data", data.toString())).done();
  }

  @Test
  void removing_a_client_ends_its_links() throws IOException {
    Ran.linkcard(Ran.words("server clients remove alexa-one --yes", "--data", data.toString()))
        .done();

    assertThat(list().findValuesAsText("client_id")).containsExactly("alexa-two");
  }

  @Test
  void what_is_to_be_revoked_has_to_be_named_once() {
    String sentence =
        "Name one link, or an account with --account, and with it a client with --client.";

    links("revoke").refused(sentence);
    links("revoke some --account ada").refused(sentence);
    links("revoke some --client alexa-one").refused(sentence);
  }
}
