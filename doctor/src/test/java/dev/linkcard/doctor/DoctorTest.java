package dev.linkcard.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Verdict;
import dev.linkcard.doctor.report.Report;
import dev.linkcard.doctor.report.TextReport;
import dev.linkcard.doctor.specimen.Server;
import dev.linkcard.doctor.specimen.Server.Told;
import dev.linkcard.doctor.specimen.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {

  @Test
  void healthy_settings_pass_and_the_network_is_left_alone() {
    Report report = Doctor.of(Settings.healthy().build()).examine();

    assertThat(report.foundErrors()).isFalse();
    assertThat(report.count(Verdict.PASSED)).isEqualTo(8);
    assertThat(report.count(Verdict.NOT_RUN)).isEqualTo(5);
  }

  @Test
  void a_healthy_server_passes_all_that_asks_it() {
    try (Server server = new Server()) {
      Report report = Doctor.of(server.settings()).probing(Server.ALEXA).examine();

      assertThat(report.findings())
          .filteredOn(finding -> finding.verdict() != Verdict.PASSED)
          .extracting(Finding::id)
          .containsExactly("cfg-https-443");
    }
  }

  @Test
  void a_report_names_every_check_once_in_a_fixed_order() {
    List<String> ids = Doctor.requirements().stream().map(Requirement::id).toList();

    assertThat(ids)
        .containsExactly(
            "cfg-grant-type",
            "cfg-required-fields",
            "cfg-https-443",
            "cfg-scopes",
            "cfg-domains",
            "cfg-url-params",
            "cfg-default-expiry",
            "cfg-secret-chars",
            "authz-redirects-all-regions",
            "authz-bad-redirect",
            "authz-bad-client",
            "tok-bad-client",
            "tok-get-refused");
    assertThat(Doctor.of(Settings.implicit()).examine().findings())
        .extracting(Finding::id)
        .containsExactlyElementsOf(ids);
  }

  @Test
  void a_secret_that_a_server_echoes_is_masked() {
    try (Server server = new Server()) {
      server.authorizing(asked -> Told.html(400, "No client with " + Settings.SECRET));

      String text = TextReport.of(Doctor.of(server.settings()).probing(Server.ALEXA).examine());

      assertThat(text).contains("page \"No client with ***\"").doesNotContain(Settings.SECRET);
    }
  }

  @Test
  void a_short_secret_does_not_garble_the_report() {
    var settings = Settings.healthy().clientSecret(new ClientSecret("a")).build();

    assertThat(TextReport.of(Doctor.of(settings).examine())).doesNotContain("***");
  }
}
