package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.check.Severity.WARNING;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;

import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainsTest {

  private static Finding domains(List<String> domains) {
    return Verdicts.of("cfg-domains", Settings.healthy().domains(domains).build());
  }

  private static List<String> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> "cdn" + i + ".example.com").toList();
  }

  @Test
  void fifteen_hosts_pass() {
    passes(domains(many(15)));
  }

  @Test
  void sixteen_are_a_warning_and_thirty_one_an_error() {
    fails(domains(many(16)), WARNING);
    fails(domains(many(31)), ERROR);
  }

  @Test
  void a_url_is_not_a_host() {
    fails(domains(List.of("https://cdn.example.com/")), WARNING);
  }
}
