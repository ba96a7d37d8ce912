package dev.linkcard.emulator.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.model.Understood;
import dev.linkcard.emulator.model.Utterances;
import dev.linkcard.emulator.site.Radio;
import dev.linkcard.emulator.skill.SkillSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestEnvelopeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Ids IDS =
      new Ids("amzn1.ask.account.A", "amzn1.ask.device.B", "amzn1.ask.unit.C");

  private final SkillSetup skill = Radio.at(URI.create("http://127.0.0.1:7730/"));
  private final Utterances utterances =
      new Utterances(InteractionModel.parse(Radio.MODEL), Locale.US);

  @Test
  void a_launch_request_is_complete() throws Exception {
    JsonNode envelope = envelope("open radio star", Optional.of("at-1"));
    ((ObjectNode) envelope.path("context").path("System")).put("apiAccessToken", "JWT");
    ((ObjectNode) envelope.path("session")).put("sessionId", "S");
    ((ObjectNode) envelope.path("request")).put("requestId", "R");

    assertThat(envelope)
        .isEqualTo(
            JSON.readTree(
                """
                {"version":"1.0",
                 "session":{"new":true,"sessionId":"S",
                  "application":{"applicationId":"amzn1.ask.skill.radio"},"attributes":{},
                  "user":{"userId":"amzn1.ask.account.A","accessToken":"at-1"}},
                 "context":{"System":{
                  "application":{"applicationId":"amzn1.ask.skill.radio"},
                  "user":{"userId":"amzn1.ask.account.A","accessToken":"at-1"},
                  "device":{"deviceId":"amzn1.ask.device.B","supportedInterfaces":{}},
                  "unit":{"unitId":"amzn1.ask.unit.C","persistentUnitId":"amzn1.ask.unit.C"},
                  "apiEndpoint":"https://api.amazonalexa.com","apiAccessToken":"JWT"}},
                 "request":{"type":"LaunchRequest","requestId":"R","locale":"en-US",
                  "timestamp":"2026-01-02T03:04:05Z","shouldLinkResultBeReturned":false}}
                """));
  }

  @Test
  void an_intent_request_tells_the_slots_and_what_they_resolve_to() throws Exception {
    JsonNode request =
        envelope("ask radio star to play the first", Optional.empty()).path("request");

    assertThat(request.path("type").textValue()).isEqualTo("IntentRequest");
    assertThat(request.path("intent"))
        .isEqualTo(
            JSON.readTree(
                """
                {"name":"PlayIntent","confirmationStatus":"NONE","slots":{
                 "station":{"name":"station","confirmationStatus":"NONE","value":"the first",
                  "source":"USER","resolutions":{"resolutionsPerAuthority":[{
                   "authority":"amzn1.er-authority.echo-sdk.amzn1.ask.skill.radio.STATION",
                   "status":{"code":"ER_SUCCESS_MATCH"},
                   "values":[{"value":{"name":"Radio One","id":"one"}}]}]}},
                 "when":{"name":"when","confirmationStatus":"NONE"}}}
                """));
  }

  @Test
  void a_value_without_match_has_no_values() throws Exception {
    JsonNode authority =
        envelope("ask radio star to play jazz", Optional.empty())
            .at("/request/intent/slots/station/resolutions/resolutionsPerAuthority/0");

    assertThat(authority.at("/status/code").textValue()).isEqualTo("ER_SUCCESS_NO_MATCH");
    assertThat(authority.has("values")).isFalse();
  }

  @Test
  void without_a_link_the_access_token_is_absent_and_not_null() throws Exception {
    JsonNode envelope = envelope("open radio star", Optional.empty());

    assertThat(envelope.at("/context/System/user").has("accessToken")).isFalse();
    assertThat(envelope.at("/session/user").has("accessToken")).isFalse();
    assertThat(envelope.toString()).doesNotContain("\"accessToken\"");
  }

  @ParameterizedTest
  @CsvSource({"open radio star", "ask radio star to play the first", "ask radio star to play jazz"})
  void the_ask_sdk_reads_an_envelope_without_loss(String said) throws Exception {
    JsonNode envelope = envelope(said, Optional.of("at-1"));
    JacksonSerializer sdk = new JacksonSerializer();

    var read = sdk.deserialize(envelope.toString(), com.amazon.ask.model.RequestEnvelope.class);

    // Of what Alexa sends, the SDK's model lacks these, and leaves out an empty map.
    ((ObjectNode) envelope.path("request")).remove("shouldLinkResultBeReturned");
    ((ObjectNode) envelope.path("session")).remove("attributes");
    envelope.at("/request/intent/slots").forEach(slot -> ((ObjectNode) slot).remove("source"));
    assertThat(JSON.readTree(sdk.serialize(read))).isEqualTo(envelope);
    assertThat(read.getContext().getSystem().getUser().getAccessToken()).isEqualTo("at-1");
    if (read.getRequest() instanceof IntentRequest intent) {
      assertThat(intent.getIntent().getName()).isEqualTo("PlayIntent");
    }
  }

  @Test
  void the_api_access_token_is_a_jwt_of_one_hour() throws Exception {
    String token =
        envelope("open radio star", Optional.empty())
            .at("/context/System/apiAccessToken")
            .textValue();
    String[] parts = token.split("\\.");

    assertThat(parts).hasSize(3);
    assertThat(decoded(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"1\"}");
    assertThat(JSON.readTree(decoded(parts[1])))
        .isEqualTo(
            JSON.readTree(
                """
                {"aud":"https://api.amazonalexa.com","iss":"AlexaSkillKit",
                 "sub":"amzn1.ask.skill.radio","exp":1767326645,"iat":1767323045,
                 "nbf":1767323045,
                 "privateClaims":{"userId":"amzn1.ask.account.A","deviceId":"amzn1.ask.device.B"}}
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, https://api.amazonalexa.com",
    "de-DE, https://api.eu.amazonalexa.com",
    "ja-JP, https://api.fe.amazonalexa.com"
  })
  void the_locale_decides_the_api(String locale, String api) throws Exception {
    byte[] bytes =
        new RequestEnvelope(skill.in(Locale.forLanguageTag(locale)), IDS)
            .bytes(new Understood.Launch(), Session.open(), Optional.empty(), NOW);

    JsonNode envelope = JSON.readTree(bytes);
    assertThat(envelope.at("/context/System/apiEndpoint").textValue()).isEqualTo(api);
    assertThat(envelope.at("/request/locale").textValue()).isEqualTo(locale);
  }

  @Test
  void ids_look_like_alexas() {
    Ids ids = Ids.random();

    assertThat(ids.userId()).matches("amzn1\\.ask\\.account\\.[A-Z2-7]{206}");
    assertThat(ids.deviceId()).matches("amzn1\\.ask\\.device\\.[A-Z2-7]{206}");
    assertThat(Ids.random()).isNotEqualTo(ids);
  }

  private JsonNode envelope(String said, Optional<String> accessToken) throws Exception {
    return JSON.readTree(
        new RequestEnvelope(skill, IDS)
            .bytes(utterances.resolve(said, false), Session.open(), accessToken, NOW));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
