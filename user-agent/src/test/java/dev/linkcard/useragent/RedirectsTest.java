package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.useragent.Site.Told;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest extends Walking {

  private static final String FORM =
      "<form action=/again method=post><button name=a value=1>Allow</button></form>";

  @ParameterizedTest
  @ValueSource(strings = {"there", "./there", "/a/there", "//127.0.0.1:%d/a/there", "?there"})
  void relative_locations_are_resolved(String location) {
    String filled = location.formatted(site.port());
    site.on("/a/here", a -> Told.redirect(302, "there".equals(a.uri().getQuery()) ? END : filled));
    site.on("/a/there", asked -> Told.redirect(302, END));

    assertThat(arrive(ada, "/a/here")).isEqualTo(URI.create(END));
  }

  @ParameterizedTest
  @CsvSource({"301,GET", "302,GET", "303,GET", "307,POST", "308,POST"})
  void a_form_stays_a_form_only_with_307_and_308(int status, String method) {
    offer(FORM);
    site.on("/again", asked -> Told.redirect(status, "/sent"));

    arrive(ada, "/offer");

    assertThat(site.asked("/sent").method()).isEqualTo(method);
    assertThat(site.asked("/sent").body()).isEqualTo(method.equals("POST") ? "a=1" : "");
  }

  @Test
  void a_sloppy_location_is_taken_as_browsers_take_it() {
    String utf8 = new String("ü".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    site.on("/", a -> Told.redirect(302, END + "?error_description=too bad|100%&state=" + utf8));

    assertThat(arrive(ada, "/").getRawQuery())
        .isEqualTo("error_description=too%20bad%7C100%25&state=%C3%BC");
  }

  @Test
  void a_fragment_survives() {
    site.on("/", asked -> Told.redirect(302, END + "#access_token=SECRET&token_type=Bearer"));

    Arrival arrival = walk(ada, "/");

    assertThat(arrival.at().getFragment()).startsWith("access_token=SECRET");
    assertThat(arrival.toString()).endsWith("#access_token=***&token_type=Bearer");
  }

  @Test
  void an_app_of_ones_own_can_be_the_end() {
    site.on("/", asked -> Told.redirect(302, "com.example.app:done?code=1"));

    Arrival arrival = ada.walk(site.uri("/"), StopAt.redirectTo("com.example.app:done"));

    assertThat(arrival).isInstanceOf(Arrival.Redirected.class);
  }

  @Test
  void an_app_that_nobody_expects_is_not_opened() {
    site.on("/", asked -> Told.redirect(302, "com.example.app://done?code=SECRET"));

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo("A browser cannot open com.example.app://done?code=***.");
  }

  @Test
  void endless_redirects_end() {
    site.on("/ping", asked -> Told.redirect(302, "/pong"));
    site.on("/pong", asked -> Told.redirect(302, "/ping"));

    assertThat(getStuck(ada, "/ping").reason())
        .isEqualTo(
            "No end after 20 requests; the last two were %s and %s."
                .formatted(site.uri("/ping"), site.uri("/pong")));
  }

  @Test
  void a_redirect_to_nowhere_is_named() {
    site.on("/", asked -> new Told(302, Map.of(), ""));

    assertThat(getStuck(ada, "/").reason())
        .isEqualTo(
            "The server redirects with HTTP status 302 but does not say where to:"
                + " there is no Location header.");
  }

  @Test
  void an_unreadable_location_is_not_quoted() {
    site.on("/", asked -> Told.redirect(302, "https://[oops/?code=SECRET"));

    assertThat(getStuck(ada, "/").reason())
        .startsWith("The page leads to an address that cannot be read: ")
        .doesNotContain("SECRET");
  }
}
