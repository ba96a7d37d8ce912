package dev.linkcard.server.openid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Raw;
import dev.linkcard.server.http.RawAnswer;
import dev.linkcard.server.http.Rows;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for user info in the wrong form: a 4xx in JSON, nothing stored, nothing repeated. */
class UserInfoFormTest {
  private static final String PATH = "/oauth2/userinfo";
  private static final String MARK = "s3cret-that-nobody-may-repeat";
  private static final String BEARER = "Authorization: Bearer " + MARK;

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

  private static void assertMalformed(RawAnswer answer, int status, String text) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "GET, POST" : "");
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"invalid_request\",\"error_description\":\"" + text + "\"}");
  }

  private static void assertBearer(RawAnswer answer, int status, String error, String text) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer realm=\"userinfo\", error=\""
                + error
                + "\", error_description=\""
                + text
                + "\"");
    assertThat(answer.body()).doesNotContain(MARK);
    assertThat(answer.leaks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
  void other_methods_are_not_taken(String method) {
    assertMalformed(
        raw.send(method + " " + PATH + " HTTP/1.1", "", BEARER),
        405,
        "Send a GET or a POST request.");
  }

  @Test
  void a_body_over_64_kib_is_refused() {
    assertMalformed(
        raw.post(PATH, "access_token=" + "x".repeat(65_536)),
        413,
        "The body has more than 64 KiB.");
  }

  @ParameterizedTest
  @CsvSource({
    "x=%2, A percent sign is not followed by two hexadecimal digits.",
    "access_token=%C0%AE, A parameter is not UTF-8.",
    "access_token=x%00, A parameter contains a null character."
  })
  void what_cannot_be_decoded_is_refused(String parameters, String text) {
    assertMalformed(raw.post(PATH, parameters), 400, text);
    assertMalformed(raw.get(PATH + "?" + parameters, BEARER), 400, text);
  }

  @Test
  void more_than_a_hundred_parameters_are_refused() {
    assertMalformed(raw.post(PATH, "x=y&".repeat(101)), 400, "There are more than 100 parameters.");
  }

  @Test
  void two_headers_are_one_too_many() {
    assertBearer(
        raw.get(PATH, BEARER, BEARER),
        400,
        "invalid_request",
        "Send one access token, in one way.");
  }

  @Test
  void the_parameter_in_the_url_is_refused_however_it_is_spelled() {
    String text = "Send the access token in the header, not in the URL.";

    assertBearer(raw.get(PATH + "?acc%65ss_token=" + MARK), 400, "invalid_request", text);
    assertBearer(raw.post(PATH + "?acc%65ss_token=" + MARK, "x=y"), 400, "invalid_request", text);
  }

  @Test
  void an_overlong_access_token_is_one_that_is_not_good() {
    String text = "The access token is unknown, over or revoked.";
    String overlong = "x".repeat(10_000);

    assertBearer(raw.get(PATH, "Authorization: Bearer " + overlong), 401, "invalid_token", text);
    assertBearer(raw.post(PATH, "access_token=" + overlong), 401, "invalid_token", text);
  }

  @Test
  void a_header_beyond_all_measure_is_refused() {
    RawAnswer answer = raw.get(PATH, "Authorization: Bearer " + "x".repeat(100_000));

    assertThat(answer.status()).isIn(400, 431);
    assertThat(answer.leaks()).isFalse();
  }

  @Test
  void a_form_of_another_media_type_brings_no_access_token() {
    RawAnswer answer =
        raw.send("POST " + PATH + " HTTP/1.1", "access_token=" + MARK, "Content-Type: text/plain");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"userinfo\"");
  }
}
