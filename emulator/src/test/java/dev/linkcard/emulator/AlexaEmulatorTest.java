package dev.linkcard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.site.Site;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlexaEmulatorTest {
  private final Site skill = new Site();
  private final Site server = new Site();
  private final AlexaEmulator alexa = AlexaEmulator.onAnyPort();

  @AfterEach
  void close() {
    alexa.close();
    skill.close();
    server.close();
  }

  @Test
  void a_link_is_made_used_refreshed_and_ended() throws Exception {
    alexa.start().install(Radio.at(skill.uri("/")).linkedBy(Radio.settings(server)));
    skill.answersJson("{\"version\":\"1.0\",\"response\":{\"card\":{\"type\":\"LinkAccount\"}}}");
    alexa.say("open radio star");
    assertThat(skill.lastAsked().body()).doesNotContain("\"accessToken\"");

    URI request = alexa.pressLinkAccount().orElseThrow();
    String state = request.getRawQuery().replaceFirst(".*&state=", "").replaceFirst("&.*", "");
    server.answersJson(
        "{\"access_token\":\"at-1\",\"expires_in\":3600,\"refresh_token\":\"rt-1\"}");
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(alexa.redirectUrls().all().get(0) + "?code=c&state=" + state))
                .build(),
            BodyHandlers.discarding());
    skill.answersJson(Radio.says("Welcome."));
    assertThat(alexa.say("open radio star").speech()).isEqualTo("Welcome.");
    assertThat(skill.lastAsked().body()).contains("\"accessToken\":\"at-1\"");

    server.answersJson("{\"access_token\":\"at-2\",\"expires_in\":3600}");
    alexa.advance(Duration.ofHours(1));
    alexa.say("open radio star");
    assertThat(skill.lastAsked().body()).contains("\"accessToken\":\"at-2\"");

    alexa.unlink();
    alexa.say("open radio star");
    assertThat(skill.lastAsked().body()).doesNotContain("\"accessToken\"");
    assertThat(alexa.trustAnchor().getBasicConstraints()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void a_skill_without_account_linking_has_nothing_to_press() throws Exception {
    alexa.start().install(Radio.at(skill.uri("/")));

    assertThat(alexa.pressLinkAccount()).isEmpty();
  }

  @Test
  void redirect_urls_are_there_before_a_skill() throws Exception {
    alexa.start();

    assertThat(alexa.redirectUrls().all().get(1).toString())
        .isEqualTo(alexa.baseUrl() + "/layla.amazon.com/api/skill/link/MLINKCARD0001");
    assertThatIllegalStateException()
        .isThrownBy(() -> alexa.say("hello"))
        .withMessage("No skill is installed in the emulator.");
  }

  @Test
  void it_says_when_it_was_not_started() {
    assertThatIllegalStateException()
        .isThrownBy(alexa::baseUrl)
        .withMessage("The emulator listens after start().");
  }

  @Test
  void it_starts_once_closes_as_often_as_one_likes_and_starts_again() throws Exception {
    assertThatCode(alexa::close).doesNotThrowAnyException();
    alexa.start();
    assertThatIllegalStateException().isThrownBy(alexa::start);
    alexa.close();
    assertThatCode(alexa::close).doesNotThrowAnyException();
    assertThat(alexa.start().baseUrl().getPort()).isPositive();
  }

  @Test
  void a_port_that_is_taken_is_refused() {
    AlexaEmulator second = AlexaEmulator.on(server.port(), MovableClock.system());

    assertThatThrownBy(second::start).isInstanceOf(BindException.class);
  }
}
