package dev.linkcard.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.journal.Message;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppPagesTest {
  private static final String REDIRECT = "/pitangui.amazon.com/api/skill/link/MLINKCARD0001";
  private static final String RESULT =
      "/app/link-result?success=%s&languageCode=en_US&skillId=amzn1.ask.skill.radio"
          + "&skillStage=development";

  private final Browsing browser = new Browsing();

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void pressing_the_card_opens_the_authorization_url() {
    HttpResponse<String> answer = browser.get("/app/link");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer))
        .startsWith(
            browser.server.uri("/authorize") + "?client_id=alexa&response_type=code&state=eyJ");
  }

  @Test
  void an_authorization_response_becomes_a_link() {
    HttpResponse<String> answer = browser.get(REDIRECT + "?state=" + state() + "&code=c-secret");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo(browser.uri(RESULT.formatted(true)).toString());
    assertThat(browser.get("/api/state").body())
        .contains("\"status\":\"LINKED\"")
        .contains("Your Radio account has been successfully linked.")
        .doesNotContain("at-secret-1");
    assertThat(browser.alexa.journal().after(0).toString())
        .doesNotContain("at-secret-1", "c-secret");
  }

  @Test
  void a_response_without_state_is_told_with_alexas_word() {
    HttpResponse<String> answer = browser.get(REDIRECT + "?code=c");

    assertThat(location(answer))
        .isEqualTo(browser.uri(RESULT.formatted(false)) + "&errorKey=missing-state");
    assertThat(browser.get("/api/state").body())
        .contains("\"says\":\"We were unable to link Radio at this time.\"")
        .contains("\"cause\":\"The authorization response has no state.\"");
  }

  @Test
  void a_refusal_ends_at_the_result_page() {
    HttpResponse<String> answer =
        browser.get(REDIRECT + "?state=" + state() + "&error=access_denied");

    assertThat(location(answer)).isEqualTo(browser.uri(RESULT.formatted(false)).toString());
    assertThat(browser.alexa.journal().after(0)).last().matches(Message::problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"})
  void each_region_has_a_redirect_url(String host) {
    assertThat(browser.get("/" + host + "/api/skill/link/MLINKCARD0001?code=c").statusCode())
        .isEqualTo(303);
    HttpResponse<String> wrong = browser.get("/" + host + "/api/skill/link/MOTHER?code=c");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body())
        .isEqualTo("{\"error\":\"This is not a redirect URL of the vendor MLINKCARD0001.\"}");
    assertThat(browser.get("/" + host + "/api/skill/link/MLINKCARD0001/x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_redirect_from_a_form_of_the_authorization_server_arrives() {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri(REDIRECT + "?state=" + state() + "&code=c"))
                .header("Origin", "http://127.0.0.1:9999"));

    assertThat(location(answer)).contains("success=true");
  }

  @Test
  void a_broken_percent_sign_is_400() {
    assertThat(
            browser.raw("GET " + REDIRECT + "?state=%zz HTTP/1.1\r\nHost: " + host() + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/app/link-result, text/html; charset=utf-8",
    "/assets/css/base.css, text/css; charset=utf-8",
    "/assets/js/main.js, text/javascript; charset=utf-8",
    "/assets/favicon.svg, image/svg+xml",
    "/echo.api/linkcard-emulator.pem, application/x-pem-file"
  })
  void a_page_has_its_type_and_the_security_headers(String path, String type) {
    HttpResponse<String> answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'");
    HttpResponse<String> head =
        browser.send(
            HttpRequest.newBuilder(browser.uri(path)).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/assets/%2e%2e/WebServer.class",
        "/assets/js/..%5c..%5cindex.html",
        "/assets//etc/passwd",
        "/assets/",
        "/assets/js",
        "/assets/js/main.js%00.css",
        "/assets/none.css",
        "/index.html"
      })
  void a_path_never_leads_out_of_the_assets(String path) {
    assertThat(browser.raw("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", ""})
  void a_foreign_host_is_403(String host) {
    String port = String.valueOf(browser.alexa.baseUrl().getPort());
    String request = "GET /api/state HTTP/1.1\r\nHost: " + host.replace("PORT", port) + "\r\n\r\n";

    assertThat(browser.raw(request)).startsWith("HTTP/1.1 403 ").doesNotContain("skillId");
  }

  @Test
  void localhost_is_at_home() {
    String port = String.valueOf(browser.alexa.baseUrl().getPort());

    assertThat(browser.raw("GET /api/state HTTP/1.1\r\nHost: LocalHost:" + port + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:1"})
  void a_foreign_origin_changes_nothing(String origin) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri("/api/utterances"))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"open radio star\"}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.skill.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: HOST\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET mailto:x@y HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nno colon\r\n\r\n",
        "POST /api/utterances HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n",
        "POST /api/utterances HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
            + "Content-Length: 99\r\n\r\n{",
        "POST /api/utterances HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void a_broken_request_gets_no_5xx_and_no_stack_trace(String request) {
    String answer = browser.raw(request.replace("HOST", host()));

    assertThat(answer).doesNotContain("HTTP/1.1 5").doesNotContain("\tat ");
    assertThat(browser.get("/api/state").statusCode()).isEqualTo(200);
  }

  private String state() {
    String query = location(browser.get("/app/link"));
    return query.replaceFirst(".*&state=", "").replaceFirst("&.*", "");
  }

  private String host() {
    return browser.alexa.baseUrl().getAuthority();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
