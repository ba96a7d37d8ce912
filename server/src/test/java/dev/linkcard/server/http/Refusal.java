package dev.linkcard.server.http;

import static org.assertj.core.api.Assertions.assertThat;

/** What a refusal looks like on the wire, in every part. */
public final class Refusal {
  private Refusal() {}

  /** Looks at the JSON of RFC 6749 §5.2. */
  public static void assertJson(RawAnswer answer, int status, String error, String text) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"" + error + "\",\"error_description\":\"" + text + "\"}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo(status == 401 ? "Basic realm=\"token\"" : "");
    assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "POST" : "");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.header("Location")).isEmpty();
  }

  /** Looks at a page that goes nowhere. */
  public static void assertPage(RawAnswer answer, int status, String error, String text) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "GET, POST" : "");
    assertThat(answer.page().title()).isEqualTo("This request cannot be answered – Cadenza");
    assertThat(answer.page().select(".hint p").text()).isEqualTo(error + ": " + text);
    assertThat(answer.page().select("form, a, meta[http-equiv=refresh]")).isEmpty();
    assertThat(answer.leaks()).isFalse();
  }
}
