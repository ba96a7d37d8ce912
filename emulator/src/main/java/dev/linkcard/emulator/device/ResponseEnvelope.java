package dev.linkcard.emulator.device;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.linkcard.emulator.device.SkillAnswer.CardContent;
import dev.linkcard.emulator.device.SkillAnswer.Invalid;
import dev.linkcard.emulator.device.SkillAnswer.Response;
import dev.linkcard.emulator.http.Answer.Answered;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a skill's response envelope by the rules of Amazon's request and response reference. */
final class ResponseEnvelope {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_SPEECH = 8000;
  private static final List<String> CARDS =
      List.of("Simple", "Standard", "LinkAccount", "AskForPermissionsConsent");

  private ResponseEnvelope() {}

  static SkillAnswer read(Answered answer) {
    if (answer.status() != 200) {
      return new Invalid("The skill answered " + answer.status() + "; Alexa takes 200 alone.");
    }
    JsonNode envelope;
    try {
      envelope = JSON.readTree(answer.text());
    } catch (JsonProcessingException broken) {
      return new Invalid("The skill's answer is not JSON" + place(broken.getLocation()) + ".");
    }
    JsonNode response = envelope.path("response");
    if (!envelope.path("version").isTextual() || !response.isObject()) {
      return new Invalid(
          "The skill's answer is not a response envelope: it needs version and response.");
    }
    return fault(response).<SkillAnswer>map(Invalid::new).orElseGet(() -> response(envelope));
  }

  private static Response response(JsonNode envelope) {
    JsonNode response = envelope.path("response");
    JsonNode card = response.path("card");
    JsonNode attributes = envelope.path("sessionAttributes");
    return new Response(
        spoken(response.path("outputSpeech")),
        new CardContent(
            card.path("type").asText(""),
            card.path("title").asText(""),
            card.path("content").asText(card.path("text").asText(""))),
        response.path("shouldEndSession").isBoolean()
            && !response.path("shouldEndSession").booleanValue(),
        attributes instanceof ObjectNode object ? object : JSON.createObjectNode());
  }

  private static Optional<String> fault(JsonNode response) {
    JsonNode speech = response.path("outputSpeech");
    if (!speech.isMissingNode()
        && !speech.isNull()
        && !List.of("SSML", "PlainText").contains(speech.path("type").asText())) {
      return Optional.of("The skill's outputSpeech has no type SSML or PlainText.");
    }
    String text = speech.path("ssml").asText("") + speech.path("text").asText("");
    if (text.length() > LONGEST_SPEECH) {
      return Optional.of("The skill's outputSpeech is longer than 8,000 characters.");
    }
    String card = response.path("card").path("type").asText("");
    if (response.hasNonNull("card") && !CARDS.contains(card)) {
      return Optional.of("The skill's card has the unknown type \"" + card + "\".");
    }
    return Optional.empty();
  }

  /** Jackson has no place to tell where a limit of its own is passed, such as the nesting. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? " that Alexa would read"
        : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String spoken(JsonNode speech) {
    if (speech.path("type").asText().equals("PlainText")) {
      return speech.path("text").asText("");
    }
    return Jsoup.parse(speech.path("ssml").asText(""), Parser.xmlParser()).text();
  }
}
