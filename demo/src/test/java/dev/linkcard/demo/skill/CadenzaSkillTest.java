package dev.linkcard.demo.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.Skill;
import com.amazon.ask.request.impl.BaseSkillRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.demo.Cadenza;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.music.Listener;
import dev.linkcard.demo.music.Playlist;
import dev.linkcard.skill.AccountLinking;
import dev.linkcard.skill.account.Introspection;
import dev.linkcard.skill.account.TokenVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cadenza's skill with its API and an introspection endpoint, all over sockets. */
class CadenzaSkillTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private HttpServer introspection;
  private Cadenza api;
  private Skill skill;

  @BeforeEach
  void start() throws IOException {
    introspection =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    introspection.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String form =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String subject = form.replaceAll("token=([a-z]+)&.*", "$1");
            byte[] answer =
                ("{\"active\":true,\"scope\":\"playlists.read playlists.write\",\"sub\":\""
                        + subject
                        + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    introspection.start();
    URI endpoint = URI.create("http://127.0.0.1:" + introspection.getAddress().getPort());
    TokenVerifier tokens = Introspection.at(endpoint, "api", new ClientSecret("secret"));
    Listener cleo =
        new Listener("cleo", List.of(new Playlist("rock-roll", "Rock & Roll", List.of())));
    Library library =
        new Library()
            .add("ada", Listener.ada())
            .add("ben", Listener.ben())
            .add("cleo", cleo)
            .add("new", new Listener("new", List.of()));
    api = Cadenza.startApi(0, library, tokens);
    skill = CadenzaSkill.create(AccountLinking.with(Cadenza.NAME, tokens, api.address()));
  }

  @AfterEach
  void stop() {
    api.close();
    introspection.stop(0);
  }

  private JsonNode asked(String request, String locale, String token) throws IOException {
    String user = token.isEmpty() ? "" : ",\"accessToken\":\"" + token + "\"";
    String envelope =
        """
        {"version":"1.0","context":{"System":{"application":{"applicationId":"s"},
        "user":{"userId":"u"%s}}},"request":{"requestId":"r","timestamp":"2026-11-22T12:00:00Z",
        "locale":"%s",%s}}"""
            .formatted(user, locale, request);
    byte[] body = envelope.getBytes(StandardCharsets.UTF_8);
    return JSON.readTree(skill.execute(new BaseSkillRequest(body)).getRawResponse())
        .path("response");
  }

  private static String intent(String name, String... slots) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.length; i += 2) {
      text.append(i == 0 ? "" : ",")
          .append(
              "\"%s\":{\"name\":\"%s\",\"value\":\"%s\"}"
                  .formatted(slots[i], slots[i], slots[i + 1]));
    }
    return "\"type\":\"IntentRequest\",\"intent\":{\"name\":\"%s\",\"slots\":{%s}}"
        .formatted(name, text);
  }

  private static String speech(JsonNode response) {
    return response.path("outputSpeech").path("ssml").asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|ada|You have 3 playlists: Morning Run, Deep Focus and Sunday Slow.",
        "en-GB|ben|You have 2 playlists: Kitchen Disco and Road Trip.",
        "de-DE|ada|Du hast 3 Playlists: Morning Run, Deep Focus und Sunday Slow.",
        "fr-FR|ben|You have 2 playlists: Kitchen Disco and Road Trip.",
        "en-US|new|You have no playlists yet.",
        "de-AT|new|Du hast noch keine Playlists.",
        "en-US|cleo|You have 1 playlists: Rock &amp; Roll.",
      })
  void each_account_hears_its_playlists(String locale, String account, String said)
      throws IOException {
    JsonNode response = asked(intent("PlaylistsIntent"), locale, account);

    assertThat(speech(response)).isEqualTo("<speak>" + said + "</speak>");
    assertThat(response.path("shouldEndSession").asBoolean()).isTrue();
    assertThat(response.has("card")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|ada|Morning Run|On Morning Run are Ignition, Second Wind and Sprint.",
        "de-DE|ben|road trip|Auf Road Trip sind Mile One und Open Windows.",
        "en-US|ben|morning run|I don't find a playlist called morning run.",
        "de-DE|ada|../me|Ich finde keine Playlist namens ../me.",
        "en-US|cleo|rock & roll|There is nothing on Rock &amp; Roll yet.",
      })
  void a_playlist_is_told(String locale, String account, String playlist, String said)
      throws IOException {
    JsonNode response = asked(intent("TracksIntent", "playlist", playlist), locale, account);

    assertThat(speech(response)).isEqualTo("<speak>" + said + "</speak>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|I have added Glass Rooms to Sunday Slow.|On Sunday Slow are Late Breakfast, Window Rain and Glass Rooms.",
        "de-DE|Ich habe Glass Rooms zu Sunday Slow hinzugefügt.|Auf Sunday Slow sind Late Breakfast, Window Rain und Glass Rooms.",
      })
  void a_track_is_added(String locale, String said, String then) throws IOException {
    JsonNode added =
        asked(
            intent("AddTrackIntent", "track", "Glass Rooms", "playlist", "Sunday Slow"),
            locale,
            "ada");
    JsonNode told = asked(intent("TracksIntent", "playlist", "Sunday Slow"), locale, "ada");

    assertThat(speech(added)).isEqualTo("<speak>" + said + "</speak>");
    assertThat(speech(told)).isEqualTo("<speak>" + then + "</speak>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE"})
  void every_intent_of_the_model_is_taken(String locale) throws IOException {
    JsonNode intents =
        JSON.readTree(Cadenza.interactionModel(locale))
            .path("interactionModel")
            .path("languageModel")
            .path("intents");

    assertThat(intents).isNotEmpty();
    for (JsonNode one : intents) {
      String name = one.path("name").asText();
      JsonNode linked = asked(intent(name), locale, "ada");
      JsonNode unlinked = asked(intent(name), locale, "");

      assertThat(speech(linked)).as(name).startsWith("<speak>").doesNotContain("%s");
      assertThat(unlinked.path("card").path("type").asText())
          .as(name)
          .isEqualTo(name.startsWith("AMAZON.") ? "" : "LinkAccount");
    }
  }

  @Test
  void both_models_have_the_same_intents_and_slots() throws IOException {
    JsonNode english = JSON.readTree(Cadenza.interactionModel("en-US"));
    JsonNode german = JSON.readTree(Cadenza.interactionModel("de-DE"));

    assertThat(german.findValuesAsText("name")).isEqualTo(english.findValuesAsText("name"));
  }

  @ParameterizedTest
  @CsvSource({"en-US, Welcome to Cadenza.", "de-DE, Willkommen bei Cadenza."})
  void whoever_opens_the_skill_is_welcomed_without_a_link(String locale, String said)
      throws IOException {
    JsonNode response = asked("\"type\":\"LaunchRequest\"", locale, "");

    assertThat(speech(response)).startsWith("<speak>" + said);
    assertThat(response.path("shouldEndSession").toString()).isEqualTo("false");
    assertThat(response.path("reprompt").isMissingNode()).isFalse();
  }

  @Test
  void the_end_of_a_session_takes_no_speech() throws IOException {
    JsonNode response =
        asked("\"type\":\"SessionEndedRequest\",\"reason\":\"USER_INITIATED\"", "en-US", "");

    assertThat(response.has("outputSpeech")).isFalse();
  }
}
