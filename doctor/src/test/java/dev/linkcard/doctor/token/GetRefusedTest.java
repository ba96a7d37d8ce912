package dev.linkcard.doctor.token;

import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GetRefusedTest {

  private static final String ID = "tok-get-refused";

  private final Server server = new Server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void status_405_passes() {
    passes(Verdicts.of(ID, server));
  }

  @Test
  void a_token_by_get_is_a_warning() {
    server.granting(asked -> Told.json(200, "{\"access_token\":\"SECRET\"}"));

    assertThat(fails(Verdicts.of(ID, server), WARNING))
        .containsExactly("A token request by GET got HTTP 200, with an access token.");
  }

  @Test
  void a_server_that_looks_the_code_up_is_warned() {
    server.granting(asked -> Told.json(400, "{\"error\":\"invalid_grant\"}"));

    fails(Verdicts.of(ID, server), WARNING);
  }

  @Test
  void no_secret_travels_in_the_query() {
    server.granting(
        asked ->
            asked.method().equals("GET") && asked.parameters().containsKey("client_secret")
                ? Told.json(200, "{}")
                : Told.html(405, "No"));

    passes(Verdicts.of(ID, server));
  }
}
