package dev.linkcard.doctor.authorization;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadRedirectTest {

  private static final String ID = "authz-bad-redirect";

  private final Server server = new Server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_server_that_compares_whole_strings_passes() {
    passes(Verdicts.of(ID, server));
  }

  @Test
  void an_open_redirect_fails_for_each_of_the_six() {
    server.authorizing(asked -> Told.redirect(asked.get("redirect_uri") + "?code=SECRET"));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .hasSize(6)
        .noneMatch(evidence -> evidence.contains("SECRET"))
        .contains(
            "With another host, https://linkcard-doctor.invalid/api/skill/link/M0, came a redirect"
                + " to https://linkcard-doctor.invalid/api/skill/link/M0.");
  }

  @Test
  void a_server_that_compares_beginnings_fails_for_the_longer_path_alone() {
    String registered = Server.ALEXA.all().get(0).toString();
    server.authorizing(
        asked ->
            asked.get("redirect_uri").startsWith(registered)
                ? Told.redirect(asked.get("redirect_uri"))
                : Told.html(400, "No"));

    assertThat(fails(Verdicts.of(ID, server), ERROR))
        .singleElement()
        .asString()
        .startsWith("With a longer path, " + registered + "/more, came a redirect");
  }

  @Test
  void a_server_that_asks_for_the_password_first_is_warned() {
    server.authorizing(asked -> Told.redirect("/login"));

    assertThat(fails(Verdicts.of(ID, server), WARNING))
        .hasSize(6)
        .first()
        .asString()
        .endsWith("people are asked to log in before the server looks, if it looks at all.");
  }

  @Test
  void a_crash_is_no_error_page() {
    server.authorizing(
        asked ->
            asked.get("redirect_uri").contains("@")
                ? Told.html(500, "Oops")
                : Server.healthyAuthorize(asked));

    assertThat(fails(Verdicts.of(ID, server), WARNING)).hasSize(1);
  }

  @Test
  void without_a_server_it_does_not_run() {
    server.close();

    Doctor doctor = Doctor.of(server.settings()).probing(Server.ALEXA);

    assertThat(Verdicts.of(ID, doctor).verdict()).isEqualTo(Verdict.NOT_RUN);
  }
}
