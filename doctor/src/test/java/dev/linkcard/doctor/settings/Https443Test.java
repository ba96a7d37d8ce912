package dev.linkcard.doctor.settings;

import static dev.linkcard.doctor.check.Severity.ERROR;
import static dev.linkcard.doctor.specimen.Verdicts.fails;
import static dev.linkcard.doctor.specimen.Verdicts.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.specimen.Settings;
import dev.linkcard.doctor.specimen.Verdicts;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Https443Test {

  private static final String GOOD = "https://login.example.com:443/token";

  private static Finding authorizationUrl(String url) {
    return Verdicts.of("cfg-https-443", Settings.with(url, GOOD).build());
  }

  @Test
  void https_on_port_443_passes_with_and_without_the_number() {
    passes(authorizationUrl("https://login.example.com/authorize?tenant=1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a.example/x|authorizationUrl is http://a.example/x, which is not https.",
        "https://a.example:8443/x|authorizationUrl is https://a.example:8443/x, on port 8443.",
        "https://a.example/x#top|authorizationUrl is https://a.example/x, with a fragment.",
        "https://me:pw@a.example/x|"
            + "authorizationUrl is https://a.example/x, with a user name before the host.",
        "https://localhost/x|authorizationUrl is https://localhost/x:"
            + " localhost is this machine alone, so Alexa itself could not reach it."
      })
  void anything_else_fails(String url, String evidence) {
    assertThat(fails(authorizationUrl(url), ERROR)).containsExactly(evidence);
  }

  @Test
  void plain_http_on_loopback_fails_once_and_says_why() {
    assertThat(fails(authorizationUrl("http://127.0.0.1:7710/authorize"), ERROR))
        .containsExactly(
            "authorizationUrl is http://127.0.0.1:7710/authorize: 127.0.0.1 is this machine alone,"
                + " so Alexa itself could not reach it.");
  }

  @Test
  void the_other_urls_are_judged_too() {
    var settings =
        Settings.healthy().reciprocalAccessTokenUrl(URI.create("http://a.example/r")).build();

    assertThat(fails(Verdicts.of("cfg-https-443", settings), ERROR))
        .containsExactly("reciprocalAccessTokenUrl is http://a.example/r, which is not https.");
  }
}
