package dev.linkcard.doctor.token;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadClientTest {

  private static final String ID = "tok-bad-client";

  private final Server server = new Server();

  @AfterEach
  void stop() {
    server.close();
  }

  private Doctor withBody() {
    return Doctor.of(
            Settings.at(server.url())
                .accessTokenScheme(AccessTokenScheme.REQUEST_BODY_CREDENTIALS)
                .build())
        .probing(Server.ALEXA);
  }

  @Test
  void invalid_client_passes_with_either_scheme() {
    passes(Verdicts.of(ID, server));
    passes(Verdicts.of(ID, withBody()));
  }

  @Test
  void a_token_for_a_wrong_secret_is_an_error() {
    server.granting(asked -> Told.json(200, "{\"access_token\":\"SECRET\"}"));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .containsExactly("A wrong secret got HTTP 200, with an access token.");
  }

  @Test
  void an_error_for_the_code_instead_is_a_warning() {
    server.granting(asked -> Told.json(400, "{\"error\":\"invalid_grant\"}"));

    assertThat(fails(Verdicts.of(ID, server), WARNING))
        .containsExactly(
            "A wrong secret got HTTP 400, error invalid_grant; expected was the error"
                + " invalid_client.");
  }

  @Test
  void a_page_instead_of_json_is_a_warning() {
    server.granting(asked -> Told.html(401, "Log in"));

    assertThat(fails(Verdicts.of(ID, server), WARNING).get(0))
        .startsWith("A wrong secret got HTTP 401, without a JSON object (text/html)");
  }

  @Test
  void status_400_is_right_only_for_credentials_in_the_body() {
    server.granting(asked -> Told.json(400, "{\"error\":\"invalid_client\"}"));

    passes(Verdicts.of(ID, withBody()));
    fails(Verdicts.of(ID, server), WARNING);
  }

  @Test
  void basic_wants_a_challenge() {
    server.granting(asked -> Told.json(401, "{\"error\":\"invalid_client\"}"));

    assertThat(fails(Verdicts.of(ID, server), WARNING))
        .containsExactly(
            "A wrong secret got HTTP 401, error invalid_client, without a WWW-Authenticate"
                + " header.");
  }

  @Test
  void the_implicit_grant_has_no_token_endpoint() {
    Doctor doctor = Doctor.of(Settings.implicitAt(server.url())).probing(Server.ALEXA);

    assertThat(Verdicts.of(ID, doctor).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
