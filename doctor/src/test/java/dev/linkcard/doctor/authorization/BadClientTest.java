package dev.linkcard.doctor.authorization;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadClientTest {

  private static final String ID = "authz-bad-client";

  private final Server server = new Server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_server_that_shows_an_error_page_passes() {
    passes(Verdicts.of(ID, server));
  }

  @Test
  void a_redirect_fails_even_with_an_error() {
    server.authorizing(
        asked ->
            asked.get("client_id").equals("alexa")
                ? Told.redirect("/login")
                : Told.redirect(asked.get("redirect_uri") + "?error=unauthorized_client"));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .containsExactly(
            "With the client id linkcard-doctor-no-such-client came a redirect to "
                + Server.ALEXA.all().get(0)
                + " with error=unauthorized_client.");
  }

  @Test
  void a_log_in_page_for_anyone_is_a_warning() {
    server.authorizing(asked -> Told.html(200, "Log in"));

    fails(Verdicts.of(ID, server), WARNING);
  }
}
