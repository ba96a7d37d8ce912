package dev.linkcard.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Refusal;
import dev.linkcard.server.http.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in the wrong form: a 4xx, nothing stored, nothing repeated. */
class WireCheckTest {
  private static final String MARK = "s3cret-that-nobody-may-repeat";
  private static final String BASIC =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString(("alexa-cadenza:" + World.SECRET).getBytes(StandardCharsets.UTF_8));

  @TempDir private static Path data;
  private static World world;
  private static Raw raw;
  private Map<String, Integer> before = Map.of();

  @BeforeAll
  static void start() {
    world = World.in(data);
    raw = new Raw(world.server.port());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void count() {
    before = Rows.in(data);
  }

  @AfterEach
  void nothing_is_stored() {
    assertThat(Rows.in(data)).isEqualTo(before);
  }

  private static void assertRefused(RawAnswer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.leaks()).isFalse();
    assertThat(answer.body()).doesNotContain(MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded2",
        "x/application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded,application/json",
        "*/*",
        ""
      })
  void another_media_type_is_refused(String type) {
    for (String path : new String[] {"token", "introspect", "revoke"}) {
      Refusal.assertJson(
          raw.send(
              "POST /oauth2/" + path + " HTTP/1.1",
              "grant_type=refresh_token&refresh_token=" + MARK,
              BASIC,
              "Content-Type: " + type),
          400,
          "invalid_request",
          "Send the parameters as application/x-www-form-urlencoded.");
    }
    Refusal.assertPage(
        raw.send(
            "POST /oauth2/authorize HTTP/1.1", world.asked().toString(), "Content-Type: " + type),
        400,
        "invalid_request",
        "Send the parameters as application/x-www-form-urlencoded.");
  }

  @Test
  void a_missing_content_type_is_refused() {
    Refusal.assertJson(
        raw.send("POST /oauth2/token HTTP/1.1", "grant_type=refresh_token", BASIC),
        400,
        "invalid_request",
        "Send the parameters as application/x-www-form-urlencoded.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded;charset=UTF-8",
        "application/x-www-form-urlencoded; charset=\"utf-8\"",
        "application/x-www-form-urlencoded ; charset=ISO-8859-1",
        "APPLICATION/X-WWW-FORM-URLENCODED",
        "application/x-www-form-urlencoded; charset=nonsense; x=y"
      })
  void a_charset_makes_no_difference(String type) {
    RawAnswer answer =
        raw.send(
            "POST /oauth2/token HTTP/1.1",
            "grant_type=refresh_token&refresh_token=x",
            BASIC,
            "Content-Type: " + type);

    assertThat(answer.body()).contains("The refresh token is unknown.");
  }

  @Test
  void a_body_over_64_kib_is_refused_with_a_length_and_without() {
    String body = "token=" + MARK + "x".repeat(70_000);
    String chunked = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    for (String path : new String[] {"token", "introspect", "revoke"}) {
      RawAnswer withLength = raw.post("/oauth2/" + path, body, BASIC);
      RawAnswer without = raw.post("/oauth2/" + path, chunked, BASIC, "Transfer-Encoding: chunked");

      for (RawAnswer answer : new RawAnswer[] {withLength, without}) {
        Refusal.assertJson(answer, 413, "invalid_request", "The body has more than 64 KiB.");
      }
    }
    for (String path : new String[] {"/oauth2/authorize", "/login", "/logout"}) {
      assertThat(raw.post(path, body).status()).as(path).isEqualTo(413);
      assertThat(raw.post(path, chunked, "Transfer-Encoding: chunked").status()).isEqualTo(413);
    }
  }

  @Test
  void a_body_that_claims_to_be_endless_is_refused_unread() {
    RawAnswer answer =
        raw.send(
            "POST /oauth2/token HTTP/1.1",
            "",
            BASIC,
            Raw.FORM,
            "Content-Length: 9223372036854775807");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void a_body_of_64_kib_is_read() {
    String form = "grant_type=refresh_token&refresh_token=";

    assertThat(raw.post("/oauth2/token", form + "x".repeat(65_536 - form.length()), BASIC).body())
        .contains("The refresh token is unknown.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FOO", "post", "PROPFIND"})
  void a_method_that_nobody_knows_is_refused_as_any_other_wrong_one(String method) {
    for (String path : new String[] {"token", "introspect", "revoke"}) {
      Refusal.assertJson(
          raw.send(method + " /oauth2/" + path + " HTTP/1.1", "token=x", BASIC, Raw.FORM),
          405,
          "invalid_request",
          "Send a POST request.");
    }
    Refusal.assertPage(
        raw.send(method + " /oauth2/authorize HTTP/1.1", ""),
        405,
        "invalid_request",
        "Send a GET or a POST request.");
    assertThat(raw.send(method + " /oauth2/userinfo HTTP/1.1", "").header("Allow"))
        .isEqualTo("GET, POST");
    for (String path : new String[] {"/", "/login", "/oauth2/jwks", "/assets/server.css"}) {
      assertRefused(raw.send(method + " " + path + " HTTP/1.1", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void another_method_with_parameters_gets_no_token(String method) {
    Form form = World.exchange("x").with("client_id", "alexa-cadenza");
    String query = form.with("client_secret", World.SECRET).toString();
    for (String path : new String[] {"token", "introspect", "revoke"}) {
      RawAnswer answer =
          raw.send(method + " /oauth2/" + path + "?" + query + " HTTP/1.1", "", BASIC);

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("POST");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.body()).doesNotContain(World.SECRET);
    }
  }

  @Test
  void parameters_in_the_address_of_a_clients_endpoint_do_not_count() {
    RawAnswer token =
        raw.post("/oauth2/token?grant_type=refresh_token&refresh_token=x", "x=y", BASIC);
    RawAnswer both =
        raw.post(
            "/oauth2/token?grant_type=authorization_code&state=STATE&%zz",
            "grant_type=refresh_token&refresh_token=x", BASIC);

    Refusal.assertJson(token, 400, "invalid_request", "The grant_type is missing.");
    assertThat(both.body()).contains("The refresh token is unknown.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/%74oken", "/oauth2/toke%6E", "/%6Fauth2/token"})
  void an_escaped_letter_in_the_path_changes_nothing(String path) {
    Refusal.assertJson(
        raw.post(path + "?grant_type=refresh_token&refresh_token=x", "x=y", BASIC),
        400,
        "invalid_request",
        "The grant_type is missing.");
    assertThat(raw.get(path + "?grant_type=refresh_token").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token=%",
        "token=%2",
        "token=%zz",
        "token=%-1",
        "%=x",
        "token=%FF",
        "token=\u00ff"
      })
  void broken_escapes_and_other_encodings_are_refused_everywhere(String form) {
    for (String path : new String[] {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"}) {
      assertRefused(raw.post(path, form + "&x=" + MARK, BASIC));
    }
    for (String path : new String[] {"/oauth2/authorize", "/login", "/logout"}) {
      assertRefused(raw.post(path, form + "&x=" + MARK));
      assertRefused(raw.get(path + "?" + form + "&x=" + MARK));
    }
  }

  @Test
  void a_flood_of_parameters_or_headers_is_refused() {
    String[] headers = new String[300];
    for (int n = 0; n < headers.length; n++) {
      headers[n] = "X-" + n + ": " + MARK;
    }
    assertRefused(raw.post("/oauth2/token", "a=b&".repeat(10_000), BASIC));
    assertRefused(raw.get("/oauth2/authorize?" + "a=b&".repeat(1000)));
    assertRefused(raw.get("/oauth2/authorize?" + world.asked(), headers));
    assertRefused(raw.get("/login", "X: " + MARK + "x".repeat(70_000)));
    assertRefused(raw.get("/login?" + "x".repeat(70_000)));
  }

  @Test
  void repeated_and_foreign_hosts_are_refused() {
    String host = "Host: 127.0.0.1:" + world.server.port();
    assertRefused(raw.get("/login", host, host));
    assertRefused(raw.get("/login", host, "Host: evil.example"));
    assertRefused(raw.get("/login", "Host: evil.example"));
    assertRefused(raw.get("/login", "Host: "));
    assertRefused(raw.post("/oauth2/token", "x=y", "Host: evil.example", BASIC));
    assertRefused(raw.get("/login", "Host: 127.0.0.1:port"));
  }

  @Test
  void a_request_that_is_framed_in_two_ways_is_refused() {
    String form = "grant_type=refresh_token&refresh_token=x";
    String length = "Content-Length: " + form.length();
    assertRefused(raw.post("/oauth2/token", form, BASIC, length, "Content-Length: 3"));
    assertRefused(raw.post("/oauth2/token", form, BASIC, "Content-Length: -1"));
    assertRefused(raw.post("/oauth2/token", form, BASIC, "Content-Length: x"));
    assertRefused(raw.post("/oauth2/token", "zz\r\n", BASIC, "Transfer-Encoding: chunked"));
  }

  @Test
  void a_long_state_comes_back_in_an_error_by_get_and_by_post() {
    String state = "+/=%".repeat(1000);
    Form asked = world.asked().with("state", state).with("response_type", "token");

    for (RawAnswer answer :
        new RawAnswer[] {
          raw.get("/oauth2/authorize?" + asked), raw.post("/oauth2/authorize", asked.toString())
        }) {
      assertThat(answer.status()).isEqualTo(302);
      String query = answer.header("Location").split("\\?", 2)[1];
      assertThat(Form.parse(query).get("state")).isEqualTo(state);
    }
  }
}
