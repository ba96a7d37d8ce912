package dev.linkcard.useragent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Cookies cookies = new Cookies(Clock.fixed(NOON, ZoneOffset.UTC));

  private void keep(String from, String... headers) {
    cookies.keep(URI.create(from), List.of(headers));
  }

  private String sentTo(String uri) {
    return cookies.header(URI.create(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/y, id=1",
    "https://A.EXAMPLE/x, id=1",
    "https://a.example:8443/x/, id=1",
    "https://a.example/xy, ''",
    "https://a.example/, ''",
    "https://sub.a.example/x, ''",
    "https://b.example/x, ''"
  })
  void a_cookie_goes_back_to_its_host_at_and_below_its_path(String uri, String sent) {
    keep("https://a.example/x/page", "id=1; HttpOnly; SameSite=Lax");

    assertThat(sentTo(uri)).isEqualTo(sent);
  }

  @Test
  void a_domain_cookie_goes_to_sub_domains_and_nobody_sets_one_for_others() {
    keep("https://a.example/", "wide=1; Domain=.a.example", "no=1; Domain=b.example");
    keep("https://a.example/", "top=1; Domain=example");

    assertThat(sentTo("https://sub.a.example/")).isEqualTo("wide=1");
    assertThat(sentTo("https://a.example/")).isEqualTo("wide=1");
    assertThat(sentTo("https://b.example/")).isEmpty();
  }

  @Test
  void a_loopback_address_with_a_port_is_a_host_like_any_other() {
    keep("http://127.0.0.1:7710/login", "id=1; Path=/", "safe=1; Path=/; Secure");

    assertThat(sentTo("http://127.0.0.1:7710/authorize")).isEqualTo("id=1; safe=1");
  }

  @Test
  void secure_cookies_stay_off_plain_http() {
    keep("https://a.example/", "safe=1; Secure");
    keep("http://a.example/", "forced=1; Secure");

    assertThat(sentTo("http://a.example/")).isEmpty();
    assertThat(sentTo("https://a.example/")).isEqualTo("safe=1");
  }

  @Test
  void cookies_expire_by_max_age_before_expires() {
    keep(
        "http://a.example/",
        "old=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "older=1; expires=Thu, 01-Jan-1970 00:00:00 GMT",
        "gone=1; Max-Age=0; Expires=Fri, 01 Jan 2100 00:00:00 GMT",
        "kept=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "session=1; Expires=whenever");

    assertThat(sentTo("http://a.example/")).isEqualTo("kept=1; session=1");
  }

  @Test
  void a_newer_cookie_replaces_the_older_and_can_delete_it() {
    keep("http://a.example/", "a=1; Path=/", "b=1; Path=/");
    keep("http://a.example/", "a=2; Path=/", "b=; Path=/; Max-Age=0");

    assertThat(sentTo("http://a.example/")).isEqualTo("a=2");
  }

  @Test
  void longer_paths_go_first_and_values_are_kept_as_they_are() {
    keep("http://a.example/x", "a=\"q\"=; Path=/", "b=; Path=/x", "nameless", "=v");

    assertThat(sentTo("http://a.example/x")).isEqualTo("b=; a=\"q\"=");
    assertThat(cookies).hasToString("[a=*** for a.example/, b=*** for a.example/x]");
  }
}
