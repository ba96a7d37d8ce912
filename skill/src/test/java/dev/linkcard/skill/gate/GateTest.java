package dev.linkcard.skill.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.linkcard.skill.Served;
import dev.linkcard.skill.signed.Envelope;
import dev.linkcard.skill.signed.Logged;
import dev.linkcard.skill.signed.Site;
import java.net.URI;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final String ACTIVE =
      "{\"active\":true,\"sub\":\"7f\",\"scope\":\"read write\",\"exp\":1795348800}";
  private static final String TOKEN = "access-token-that-nobody-may-see";
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final Envelope LINKED = Envelope.intent("ReadIntent").withToken(TOKEN);

  private static JsonNode asked(Site server, Site api, Envelope envelope) {
    return Served.of("Cadenza", server.address(), api.address()).response(envelope);
  }

  private static void assertLinkAnswer(JsonNode response, String... words) {
    assertThat(response.path("card").toString()).isEqualTo("{\"type\":\"LinkAccount\"}");
    assertThat(response.path("shouldEndSession").toString()).isEqualTo("true");
    assertThat(response.path("outputSpeech").path("ssml").asText()).contains(words);
  }

  private static void assertTryLater(JsonNode response) {
    assertThat(response.toString())
        .isEqualTo(
            "{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>I can't reach Cadenza right"
                + " now. Please try again later.</speak>\"},\"shouldEndSession\":true}");
  }

  @Test
  void a_linked_account_reaches_the_handler_and_its_token_the_api() {
    try (Site server = Site.answering(200, ACTIVE);
        Site api = Site.answering(200, "{\"name\":\"ada\"}")) {
      JsonNode response = asked(server, api, LINKED);

      assertThat(response.path("outputSpeech").path("ssml").asText())
          .startsWith("<speak>7f [")
          .contains("read", "write", "{\"name\":\"ada\"}");
      assertThat(api.authorizations).containsExactly("Bearer " + TOKEN);
      assertThat(server.authorizations)
          .singleElement()
          .satisfies(sent -> assertThat(sent).startsWith("Basic "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "fr-FR", "ja-JP", "xx", "", "!!"})
  void who_never_linked_gets_the_link_answer_in_english(String locale) {
    Served skill = Served.of("Cadenza", NOWHERE, NOWHERE);

    assertLinkAnswer(
        skill.response(Envelope.intent("ReadIntent").in(locale)),
        "Cadenza account",
        "a card to the Alexa app",
        "press Link Account on the card");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "de-AT", "de"})
  void who_never_linked_gets_the_link_answer_in_german(String locale) {
    Served skill = Served.of("Cadenza", NOWHERE, NOWHERE);

    assertLinkAnswer(
        skill.response(Envelope.intent("ReadIntent").in(locale)),
        "Cadenza-Konto",
        "eine Karte an die Alexa-App",
        "auf der Karte auf Konto verknüpfen");
  }

  @Test
  void a_token_that_no_server_would_issue_counts_as_none() {
    Served skill = Served.of("Cadenza", NOWHERE, NOWHERE);
    String[] tokens = {"", " ", "a b", "ü", "a\\r\\nX: y", "x".repeat(100_000), "<script>"};
    for (String token : tokens) {
      assertLinkAnswer(
          skill.response(Envelope.intent("ReadIntent").withToken(token)), "please link your");
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US,is no longer linked", "de-DE,ist nicht mehr verknüpft"})
  void an_inactive_token_gets_the_relink_answer(String locale, String words) {
    try (Site server = Site.answering(200, "{\"active\":false}");
        Site api = Site.answering(200, "{}")) {
      assertLinkAnswer(asked(server, api, LINKED.in(locale)), words, "Cadenza", "Alexa", "ar");
      assertThat(api.authorizations).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{}",
        "{\"active\":\"true\"}",
        "{\"active\":1}",
        "{\"active\":true}",
        "{\"active\":true,\"sub\":\"\"}",
        "{\"active\":true,\"sub\":null}",
        "{\"active\":true,\"sub\":{}}",
        "{\"active\":true,\"sub\":\"7f\",\"exp\":1e40}",
        "{\"active\":true,\"sub\":\"7f\",\"exp\":99999999999999999}",
      })
  void an_introspection_answer_that_says_nothing_means_try_later(String body) {
    try (Site server = Site.answering(200, body);
        Site api = Site.answering(200, "{}")) {
      assertTryLater(asked(server, api, LINKED));
      assertThat(api.authorizations).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 400, 401, 403, 404, 429, 500, 503})
  void an_introspection_endpoint_in_trouble_means_try_later_and_no_card(int status) {
    try (Site server = Site.answering(status, "");
        Site api = Site.answering(200, "{}")) {
      assertTryLater(asked(server, api, LINKED));
    }
  }

  @Test
  void an_authorization_server_that_is_down_or_silent_means_try_later() {
    assertTryLater(Served.of("Cadenza", NOWHERE, NOWHERE).response(LINKED));
    for (Supplier<Site> trouble : java.util.List.<Supplier<Site>>of(Site::hanging, Site::endless)) {
      try (Site server = trouble.get()) {
        assertTryLater(Served.of("Cadenza", server.address(), NOWHERE).response(LINKED));
      }
    }
  }

  @Test
  void an_api_that_does_not_take_the_token_gets_the_relink_answer() {
    try (Site server = Site.answering(200, ACTIVE);
        Site api = Site.answering(401, "")) {
      assertLinkAnswer(asked(server, api, LINKED), "is no longer linked", "Cadenza");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 429, 500, 503})
  void an_api_in_trouble_means_try_later(int status) {
    try (Site server = Site.answering(200, ACTIVE);
        Site api = Site.answering(status, "{}")) {
      assertTryLater(asked(server, api, LINKED));
    }
  }

  @Test
  void an_api_that_is_down_silent_or_endless_means_try_later() {
    try (Site server = Site.answering(200, ACTIVE);
        Site hanging = Site.hanging();
        Site endless = Site.endless();
        Site html = Site.answering(200, "<html>")) {
      assertTryLater(Served.of("Cadenza", server.address(), NOWHERE).response(LINKED));
      assertTryLater(asked(server, hanging, LINKED));
      assertTryLater(asked(server, endless, LINKED));
      assertTryLater(asked(server, html, LINKED));
    }
  }

  @Test
  void the_token_does_not_travel_with_a_redirect() {
    try (Site server = Site.answering(200, ACTIVE);
        Site elsewhere = Site.answering(200, "{}");
        Site api = Site.redirectingTo(elsewhere.address())) {
      assertTryLater(asked(server, api, LINKED));
      assertThat(elsewhere.authorizations).isEmpty();
    }
    try (Site elsewhere = Site.answering(200, ACTIVE);
        Site server = Site.redirectingTo(elsewhere.address())) {
      assertTryLater(Served.of("Cadenza", server.address(), NOWHERE).response(LINKED));
      assertThat(elsewhere.authorizations).isEmpty();
    }
  }

  @Test
  void a_name_with_an_ampersand_is_spoken() {
    Served skill = Served.of("Tom & <Jerry>", NOWHERE, NOWHERE);

    assertLinkAnswer(
        skill.response(Envelope.intent("ReadIntent")), "your Tom &amp; &lt;Jerry&gt; account");
  }

  @Test
  void nothing_secret_is_logged() {
    try (Logged logged = new Logged();
        Site server = Site.answering(200, ACTIVE);
        Site api = Site.answering(500, "echo " + TOKEN)) {
      asked(server, api, LINKED);
      Served.of("Cadenza", NOWHERE, NOWHERE).response(LINKED);

      assertThat(logged.text())
          .contains("The API answered 500.", "The introspection endpoint gave no answer")
          .doesNotContain(TOKEN, "api-access-token", Served.SECRET);
    }
  }
}
