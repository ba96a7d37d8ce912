package dev.linkcard.emulator.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.emulator.linking.LinkOutcome.Failed;
import dev.linkcard.emulator.linking.LinkOutcome.Linked;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private static final URI OTHER_REDIRECT_URI =
      URI.create("http://127.0.0.1:7700/layla.amazon.com/api/skill/link/MTEST");
  private static final String WRONG_STATE =
      "The state of the authorization response is not one that Alexa sent with this redirect URL"
          + " within the last hour, or it came back twice.";

  private final Link link = new Link();

  @AfterEach
  void close() {
    link.close();
  }

  @Test
  void the_authorization_request_has_alexas_parameters_in_alexas_order() {
    String request = link.linking.authorizationRequest(Link.REDIRECT_URI).toString();

    assertThat(request)
        .startsWith(link.server.uri("/authorize") + "?client_id=alexa&response_type=code&state=eyJ")
        .endsWith(
            "&scope=listen%20rate&redirect_uri=http%3A%2F%2F127.0.0.1%3A7700%2Fpitangui.amazon.com"
                + "%2Fapi%2Fskill%2Flink%2FMTEST");
  }

  @Test
  void the_state_is_long_and_ends_in_base64_padding() {
    String state = link.state();

    assertThat(state).hasSizeGreaterThan(200).startsWith("eyJ").endsWith("=");
    assertThat(new String(Base64.getDecoder().decode(state), StandardCharsets.UTF_8))
        .startsWith("{\"skillId\":\"amzn1.ask.skill.radio\",");
    assertThat(link.state()).isNotEqualTo(state);
  }

  @Test
  void a_code_becomes_a_link() {
    link.server.answersJson(Link.TOKENS);

    assertThat(link.link()).isEqualTo(new Linked());
    assertThat(link.linking.accessToken()).contains("at-1");
    assertThat(link.linking.linkedSince()).contains(link.clock.instant());
    assertThat(link.linking.accessTokenExpiresAt())
        .contains(link.clock.instant().plusSeconds(3600));
  }

  @Test
  void a_response_without_state_is_refused_with_alexas_word() {
    assertThat(link.linking.finish(Link.REDIRECT_URI, Map.of("code", "c")))
        .isEqualTo(new Failed("missing-state", "The authorization response has no state."));
    assertThat(link.server.asked()).isEmpty();
  }

  @Test
  void a_state_that_alexa_did_not_send_is_refused() {
    assertThat(link.finish("guessed", "code", "c")).isEqualTo(new Failed("", WRONG_STATE));
    assertThat(link.server.asked()).isEmpty();
  }

  @Test
  void a_state_without_its_padding_is_refused() {
    assertThat(link.finish(link.state().replace("=", ""), "code", "c"))
        .isEqualTo(new Failed("", WRONG_STATE));
  }

  @Test
  void a_state_is_good_once() {
    link.server.answersJson(Link.TOKENS);
    String state = link.state();

    assertThat(link.finish(state, "code", "c")).isEqualTo(new Linked());
    assertThat(link.finish(state, "code", "c")).isEqualTo(new Failed("", WRONG_STATE));
    assertThat(link.server.asked()).hasSize(1);
  }

  @Test
  void a_state_is_good_at_its_own_redirect_url_alone() {
    link.server.answersJson(Link.TOKENS);
    String state = link.state();
    Map<String, String> parameters = Map.of("state", state, "code", "c");

    assertThat(link.linking.finish(OTHER_REDIRECT_URI, parameters))
        .isEqualTo(new Failed("", WRONG_STATE));
    assertThat(link.linking.finish(Link.REDIRECT_URI, parameters)).isEqualTo(new Linked());
  }

  @Test
  void a_state_lives_for_an_hour() {
    link.server.answersJson(Link.TOKENS);
    String state = link.state();
    String later = link.state();
    link.clock.advance(Duration.ofMinutes(59));
    assertThat(link.finish(state, "code", "c")).isEqualTo(new Linked());

    link.clock.advance(Duration.ofMinutes(2));
    assertThat(link.finish(later, "code", "c")).isEqualTo(new Failed("", WRONG_STATE));
  }

  @Test
  void an_error_of_the_authorization_server_is_told() {
    assertThat(link.finish(link.state(), "error", "access_denied"))
        .isEqualTo(
            new Failed(
                "", "The authorization server answered error=access_denied, RFC 6749 §4.1.2.1."));
    Map<String, String> described =
        Map.of("state", link.state(), "error", "server_error", "error_description", "a\r\nb");
    assertThat(link.linking.finish(Link.REDIRECT_URI, described))
        .isEqualTo(
            new Failed(
                "",
                "The authorization server answered error=server_error (a b), RFC 6749 §4.1.2.1."));
  }

  @Test
  void a_response_with_neither_code_nor_error_is_refused() {
    assertThat(link.finish(link.state(), "token", "x"))
        .isEqualTo(new Failed("", "The authorization response has neither a code nor an error."));
  }

  @Test
  void a_failed_attempt_leaves_an_older_link_alone() {
    link.server.answersJson(Link.TOKENS);
    link.link();

    link.finish(link.state(), "error", "access_denied");

    assertThat(link.linking.accessToken()).contains("at-1");
  }

  @Test
  void unlinking_forgets_the_tokens_and_tells_nobody() {
    link.server.answersJson(Link.TOKENS);
    link.link();

    link.linking.unlink();

    assertThat(link.linking.accessToken()).isEmpty();
    assertThat(link.linking.linkedSince()).isEmpty();
    assertThat(link.linking.accessTokenExpiresAt()).isEmpty();
    assertThat(link.server.asked()).hasSize(1);
  }
}
