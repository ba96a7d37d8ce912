package dev.linkcard.doctor.authorization;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectsAllRegionsTest {

  private static final String ID = "authz-redirects-all-regions";
  private static final String EU = "https://layla.amazon.com/api/skill/link/M1AB2CD3EF4GH5";

  private final Server server = new Server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_server_that_knows_all_three_passes() {
    passes(Verdicts.of(ID, server));
  }

  @Test
  void a_region_that_gets_an_error_page_is_named() {
    server.authorizing(
        asked ->
            asked.get("redirect_uri").equals(EU)
                ? Told.html(400, "Bad redirect")
                : Server.healthyAuthorize(asked));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .containsExactly(
            "With the redirect URL of EU, " + EU + ", came HTTP 400, page \"Bad redirect\".");
  }

  @Test
  void an_error_page_with_status_200_is_told_by_its_likeness_to_a_refusal() {
    server.authorizing(
        asked ->
            asked.get("redirect_uri").contains("pitangui")
                ? Told.redirect("/login")
                : Told.html(200, "Sorry"));

    assertThat(fails(Verdicts.of(ID, server), ERROR)).hasSize(2);
  }

  @Test
  void an_error_sent_to_alexa_is_a_refusal() {
    server.authorizing(
        asked -> Told.redirect(asked.get("redirect_uri") + "?error=invalid_scope&state=x"));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .hasSize(3)
        .element(1)
        .asString()
        .endsWith("came a redirect to " + EU + " with error=invalid_scope.");
  }

  @Test
  void a_server_that_is_not_there_fails() {
    server.close();

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .containsExactly(
            "The authorization endpoint gave no page ("
                + server.url()
                + " could not be read: nothing answers there).");
  }
}
