package dev.linkcard.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.emulator.app.AlexaApp;
import dev.linkcard.emulator.app.Card;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Message;
import dev.linkcard.emulator.signing.SigningIdentity;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.site.Site;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoTest {
  private static final String FAILED = "There was a problem with the requested skill's response.";

  private final Site skill = new Site();
  private final Journal journal = new Journal(Clock.systemUTC());
  private final AlexaApp app = new AlexaApp("Radio", Clock.systemUTC());
  private final Echo echo =
      new Echo(
          Radio.at(skill.uri("/skill")),
          journal,
          new OutgoingCalls(journal),
          app,
          Clock.systemUTC(),
          Optional::empty);

  @AfterEach
  void close() {
    skill.close();
  }

  @Test
  void alexa_says_what_the_skill_says() {
    skill.answersJson(Radio.says("Hello."));

    Turn turn = echo.hear("open radio star");

    assertThat(turn.id()).isEqualTo(1);
    assertThat(turn.understood()).isEqualTo("LaunchRequest");
    assertThat(turn.speech()).isEqualTo("Hello.");
    assertThat(turn.cause()).isEmpty();
    assertThat(echo.turns()).containsExactly(turn);
    assertThat(echo.inSession()).isFalse();
  }

  @Test
  void the_request_is_signed() {
    skill.answersJson(Radio.says("Hello."));
    echo.hear("open radio star");

    Site.Asked asked = skill.lastAsked();
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /skill");
    assertThat(asked.header("Content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(asked.header("Signaturecertchainurl"))
        .isEqualTo("https://s3.amazonaws.com/echo.api/linkcard-emulator.pem");
    assertThat(asked.header("Signature-256"))
        .isEqualTo(
            SigningIdentity.ofThisProcess().sign(asked.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void marks_of_speech_are_not_said() {
    skill.answersJson(
        "{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":"
            + "\"<speak>One <break time='1s'/>&amp; <emphasis>two</emphasis></speak>\"}}}");

    assertThat(echo.hear("open radio star").speech()).isEqualTo("One & two");
  }

  @Test
  void a_link_account_card_comes_into_the_app() {
    skill.answersJson("{\"version\":\"1.0\",\"response\":{\"card\":{\"type\":\"LinkAccount\"}}}");
    echo.hear("open radio star");

    assertThat(app.cards()).extracting(Card::type).containsExactly("LinkAccount");
    assertThat(journal.after(0))
        .extracting(Message::label)
        .contains("LinkAccount card in the Alexa app");
  }

  @Test
  void a_null_counts_as_left_out() {
    skill.answersJson(
        "{\"version\":\"1.0\",\"sessionAttributes\":null,\"response\":{\"outputSpeech\":null,"
            + "\"card\":null,\"reprompt\":null,\"shouldEndSession\":null}}");

    Turn turn = echo.hear("open radio star");
    assertThat(turn.cause()).isEmpty();
    assertThat(turn.speech()).isEmpty();
  }

  @Test
  void an_open_session_is_kept_and_gets_its_attributes_back() throws Exception {
    skill.answersJson(
        "{\"version\":\"1.0\",\"sessionAttributes\":{\"n\":7},"
            + "\"response\":{\"shouldEndSession\":false}}");
    echo.hear("open radio star");
    assertThat(echo.inSession()).isTrue();
    skill.answersJson(Radio.says("Bye."));
    echo.hear("play something");

    JsonNode first = session(0);
    JsonNode second = session(1);
    assertThat(first.path("new").booleanValue()).isTrue();
    assertThat(first.path("attributes").toString()).isEqualTo("{}");
    assertThat(second.path("new").booleanValue()).isFalse();
    assertThat(second.path("attributes").toString()).isEqualTo("{\"n\":7}");
    assertThat(second.path("sessionId")).isEqualTo(first.path("sessionId"));
    assertThat(echo.inSession()).isFalse();
  }

  @Test
  void what_is_not_understood_never_reaches_the_skill() {
    Turn turn = echo.hear("play something");

    assertThat(turn.speech()).isEqualTo("Sorry, I don't know that.");
    assertThat(turn.understood()).isEmpty();
    assertThat(turn.cause()).startsWith("The utterance does not call the skill by its name:");
    assertThat(skill.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {oops | The skill's answer is not JSON: line 1, column 2.",
        "200 | '' | The skill's answer is not a response envelope: it needs version and response.",
        "200 | null | The skill's answer is not a response envelope: it needs version and"
            + " response.",
        "200 | <html></html> | The skill's answer is not JSON: line 1, column 1.",
        "200 | {\"response\":{}} | The skill's answer is not a response envelope: it needs version"
            + " and response.",
        "200 | {\"version\":\"1.0\"} | The skill's answer is not a response envelope: it needs"
            + " version and response.",
        "200 | {\"version\":\"1.0\",\"response\":{\"card\":{\"type\":\"Fancy\"}}} | The skill's"
            + " card has the unknown type \"Fancy\".",
        "200 | {\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"text\":\"x\"}}} | The skill's"
            + " outputSpeech has no type SSML or PlainText.",
        "500 | {} | The skill answered 500; Alexa takes 200 alone.",
        "404 | '' | The skill answered 404; Alexa takes 200 alone.",
        "302 | '' | The skill answered 302; Alexa takes 200 alone.",
      })
  void an_answer_that_is_none_makes_alexa_speak_for_the_skill(
      int status, String body, String cause) {
    skill.answers(status, "application/json", body);

    assertFailed(echo.hear("open radio star"), cause);
  }

  @Test
  void nine_thousand_characters_are_too_many() {
    skill.answersJson(Radio.says("x".repeat(9000)));

    assertFailed(
        echo.hear("open radio star"), "The skill's outputSpeech is longer than 8,000 characters.");
  }

  @Test
  void an_answer_without_end_makes_alexa_speak_for_the_skill() {
    skill.answersJson("[".repeat(5000));

    assertFailed(
        echo.hear("open radio star"), "The skill's answer is not JSON that Alexa would read.");
  }

  @Test
  void a_huge_answer_makes_alexa_speak_for_the_skill() {
    skill.answersJson(Radio.says("x".repeat(130_000)));

    assertFailed(
        echo.hear("open radio star"),
        "The skill gave no answer. The answer is longer than 120000 bytes, the most that Alexa"
            + " takes.");
  }

  @Test
  void an_answer_that_breaks_off_makes_alexa_speak_for_the_skill() {
    skill.hangsUp();

    assertThat(echo.hear("open radio star").cause())
        .startsWith(
            "The skill gave no answer. The connection broke before the answer was complete");
  }

  @Test
  void a_skill_that_is_down_makes_alexa_speak_for_it() {
    int port = skill.port();
    skill.close();

    assertFailed(
        echo.hear("open radio star"),
        "The skill gave no answer. Nothing listens at 127.0.0.1:" + port + ".");
  }

  @Test
  void an_answer_after_eight_seconds_is_too_late() {
    skill.neverAnswers();

    assertFailed(
        echo.hear("open radio star"),
        "The skill gave no answer. No complete answer came within 8.0 s.");
  }

  private void assertFailed(Turn turn, String cause) {
    assertThat(turn.cause()).isEqualTo(cause);
    assertThat(turn.speech()).isEqualTo(FAILED);
    assertThat(echo.inSession()).isFalse();
    assertThat(journal.after(0)).last().matches(Message::problem);
    assertThat(journal.after(0)).last().extracting(Message::body).isEqualTo(FAILED);
  }

  private JsonNode session(int request) throws Exception {
    return new ObjectMapper().readTree(skill.asked().get(request).body()).path("session");
  }
}
