package dev.linkcard.doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.specimen.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void a_report_has_a_line_a_check_and_three_more_for_what_failed() {
    var settings =
        Settings.with("https://a.example/x?response_type=code", "https://a.example:8443/token")
            .build();

    assertThat(TextReport.of(Doctor.of(settings).examine()))
        .isEqualTo(
            """
            ok     cfg-grant-type               The grant type is AUTH_CODE.
            ok     cfg-required-fields          Every field that the grant type needs is there.
            FAIL   cfg-https-443                Every URL that Alexa opens is https on port 443, without fragment and user name.
                   seen  accessTokenUrl is https://a.example:8443/token, on port 8443.
                   mend  Serve it on port 443; a reverse proxy in front of the server will do.
                   rule  Amazon, "Requirements for account linking", https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
            ok     cfg-scopes                   There are at most 15 scopes, one an entry, and at least one for smart home.
            ok     cfg-domains                  There are at most 15 domains, each a host name alone.
            WARN   cfg-url-params               authorizationUrl has none of the parameters that Alexa adds itself.
                   seen  authorizationUrl has response_type already, so it arrives twice.
                   mend  Remove response_type from authorizationUrl; Alexa adds its own.
                   rule  RFC 6749 §3.1, https://www.rfc-editor.org/rfc/rfc6749#section-3.1
            ok     cfg-default-expiry           defaultTokenExpirationInSeconds is at least 360.
            ok     cfg-secret-chars             clientId and clientSecret look the same whether encoded for HTTP Basic or not.
            -      authz-redirects-all-regions  Not asked for: it sends requests to the authorization server.
            -      authz-bad-redirect           Not asked for: it sends requests to the authorization server.
            -      authz-bad-client             Not asked for: it sends requests to the authorization server.
            -      tok-bad-client               Not asked for: it sends requests to the authorization server.
            -      tok-get-refused              Not asked for: it sends requests to the authorization server.

            13 checks: 6 passed, 1 failed, 1 warned, 5 not run.
            """);
  }

  @Test
  void a_server_cannot_write_to_the_terminal() {
    Requirement requirement =
        new Requirement("cfg-x", Severity.INFO, "It holds.", Citation.rfc(6749, "3.1"));
    Finding finding =
        new Finding(requirement, Verdict.CRASHED, "red \u001b[31m and\nnew line", List.of());

    assertThat(TextReport.of(new Report(List.of(finding))))
        .startsWith("CRASH  cfg-x  red  [31m and new line\n");
  }
}
