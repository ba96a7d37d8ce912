package dev.linkcard.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.emulator.AlexaEmulator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Browsing browser = new Browsing();

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void the_state_tells_skill_clock_device_and_app() throws Exception {
    JsonNode state = json(browser.get("/api/state"));

    assertThat(state.path("skill").toString())
        .isEqualTo(
            "{\"name\":\"Radio\",\"invocationName\":\"radio star\",\"skillId\":"
                + "\"amzn1.ask.skill.radio\",\"locale\":\"en-US\",\"region\":\"NA\",\"note\":"
                + "\"A note.\"}");
    assertThat(state.at("/clock/offsetSeconds").intValue()).isZero();
    assertThat(state.path("suggestions").toString()).isEqualTo("[\"open radio star\"]");
    assertThat(state.path("device").toString()).isEqualTo("{\"sessionOpen\":false,\"turns\":[]}");
    assertThat(state.path("app").toString())
        .isEqualTo(
            "{\"link\":{\"status\":\"NOT_LINKED\",\"since\":null,\"accessTokenExpiresAt\":null},"
                + "\"cards\":[],\"lastAttempt\":null}");
  }

  @Test
  void an_utterance_is_answered_with_the_turn() throws Exception {
    HttpResponse<String> answer = browser.post("/api/utterances", "{\"text\":\"open radio star\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode turn = json(answer);
    assertThat(turn.path("id").intValue()).isEqualTo(1);
    assertThat(turn.path("understood").textValue()).isEqualTo("LaunchRequest");
    assertThat(turn.path("speech").textValue()).isEqualTo("Hello.");
    assertThat(turn.path("problem").isNull()).isTrue();
  }

  @Test
  void the_clock_moves_ahead() throws Exception {
    HttpResponse<String> answer = browser.post("/api/clock/advance", "{\"seconds\":3600}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/clock/offsetSeconds").intValue()).isEqualTo(3600);
    assertThat(browser.alexa.journal().after(0).get(0).label()).isEqualTo("time passes: 1 hour");
  }

  @Test
  void the_link_is_deleted() throws Exception {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri("/api/link"))
                .header("Content-Type", "application/json")
                .DELETE());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/app/link/status").textValue()).isEqualTo("NOT_LINKED");
  }

  @Test
  void messages_are_told_whole() throws Exception {
    browser.post("/api/utterances", "{\"text\":\"open radio star\"}");

    JsonNode all = json(browser.get("/api/messages"));
    assertThat(all).hasSize(6);
    assertThat(json(browser.get("/api/messages?after=4"))).hasSize(2);
    JsonNode third = json(browser.get("/api/messages/3"));
    assertThat(third).isEqualTo(all.get(2));
    assertThat(third.path("label").textValue()).isEqualTo("POST /  LaunchRequest");
    assertThat(third.at("/head/0").textValue()).isEqualTo("POST / HTTP/1.1");
    assertThat(third.path("body").textValue()).contains("\"type\":\"LaunchRequest\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/messages/0",
        "/api/messages/99",
        "/api/messages/x",
        "/api/messages/",
        "/api/messages/1/1",
        "/api/statement",
        "/api/state/",
        "/api",
        "/nothing"
      })
  void what_is_not_there_is_404(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.get(path).body()).startsWith("{\"error\":\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /api/state         | GET, HEAD",
        "POST   | /api/events        | GET",
        "DELETE | /api/messages      | GET, HEAD",
        "PUT    | /api/messages/1    | GET, HEAD",
        "GET    | /api/utterances    | POST",
        "GET    | /api/clock/advance | POST",
        "GET    | /api/link          | DELETE",
        "POST   | /app/link          | GET",
        "POST   | /                  | GET, HEAD",
      })
  void a_wrong_method_is_405(String method, String path, String allow) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri(path)).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void another_media_type_is_415(String type) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri("/api/utterances"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"text\":\"hi\"}")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).isEqualTo("{\"error\":\"Send Content-Type: application/json.\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON"})
  void json_may_be_called_in_other_ways(String type) {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(browser.uri("/api/utterances"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"text\":\"hi\"}")));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, 5_000_000})
  void a_body_that_is_too_long_is_413(int length) {
    HttpResponse<String> answer = browser.post("/api/utterances", " ".repeat(length));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo("{\"error\":\"The body is longer than 64 KiB.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/utterances    | {",
        "/api/utterances    | ''",
        "/api/utterances    | {\"text\":\"\"}",
        "/api/utterances    | {\"text\":null}",
        "/api/utterances    | []",
        "/api/clock/advance | {\"seconds\":0}",
        "/api/clock/advance | {\"seconds\":-5}",
        "/api/clock/advance | {\"seconds\":1.5}",
        "/api/clock/advance | {\"seconds\":\"60\"}",
        "/api/clock/advance | {\"seconds\":999999999999}",
        "/api/clock/advance | {\"seconds\":18446744073709551621}",
        "/api/clock/advance | {}",
      })
  void a_body_that_makes_no_sense_is_400(String path, String body) {
    HttpResponse<String> answer = browser.post(path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"");
    assertThat(browser.alexa.journal().after(0)).isEmpty();
  }

  @Test
  void a_query_that_makes_no_sense_is_400() {
    assertThat(browser.get("/api/messages?after=x").statusCode()).isEqualTo(400);
    assertThat(browser.get("/api/messages?since=1").statusCode()).isEqualTo(400);
  }

  @Test
  void a_deep_body_is_400() {
    assertThat(browser.post("/api/utterances", "[".repeat(5000)).statusCode()).isEqualTo(400);
    assertThat(browser.post("/api/utterances", "{\"text\":\"" + "x".repeat(501) + "\"}"))
        .matches(answer -> answer.statusCode() == 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/state",
        "/api/events",
        "/api/messages",
        "/api/messages/1",
        "/app/link",
        "/pitangui.amazon.com/api/skill/link/MLINKCARD0001"
      })
  void without_a_skill_the_answer_is_409(String path) throws Exception {
    try (AlexaEmulator empty = AlexaEmulator.onAnyPort().start()) {
      HttpResponse<String> answer =
          browser.send(HttpRequest.newBuilder(empty.baseUrl().resolve(path)));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("{\"error\":\"No skill is installed in the emulator.\"}");
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body());
  }
}
