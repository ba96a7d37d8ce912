package dev.linkcard.emulator.linking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.emulator.http.Answer.Answered;
import dev.linkcard.emulator.linking.TokenAnswer.Issued;
import dev.linkcard.emulator.linking.TokenAnswer.Refused;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Judges a token response as Alexa does: JSON with an access token and a known lifetime, RFC 6749
 * §5.
 */
final class TokenAnswerJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final AccountLinkingSettings settings;
  private final Habits habits;

  TokenAnswerJson(AccountLinkingSettings settings, Habits habits) {
    this.settings = settings;
    this.habits = habits;
  }

  TokenAnswer judge(Answered answer, Instant now) {
    JsonNode json = tree(answer.text());
    if (answer.status() != 200) {
      return new Refused("The token endpoint answered " + answer.status() + error(json) + ".");
    }
    String accessToken = json.path("access_token").textValue();
    if (accessToken == null || accessToken.isEmpty()) {
      return new Refused(
          "The token endpoint answered 200, but not with JSON that has an access_token.");
    }
    OptionalLong lifetime = lifetime(json.path("expires_in"));
    if (lifetime.isEmpty()) {
      return new Refused(
          "The token response has no expires_in that is a number, and the account linking settings"
              + " have no defaultTokenExpirationInSeconds.");
    }
    JsonNode refresh = json.path("refresh_token");
    return new Issued(
        new Tokens(
            accessToken,
            refresh.isTextual() ? refresh.textValue() : null,
            now.plusSeconds(lifetime.getAsLong())));
  }

  private OptionalLong lifetime(JsonNode expiresIn) {
    boolean text = expiresIn.isTextual() && habits.acceptsTextExpiry();
    if (expiresIn.isBigInteger()) {
      return OptionalLong.of(Integer.MAX_VALUE);
    }
    if (expiresIn.isIntegralNumber() || (text && expiresIn.textValue().matches("[0-9]{1,10}"))) {
      return OptionalLong.of(Math.min(expiresIn.asLong(), Integer.MAX_VALUE));
    }
    return settings.defaultTokenExpirationInSeconds().stream().asLongStream().findFirst();
  }

  private static String error(JsonNode json) {
    String error =
        ServerError.words(json.path("error").asText(""), json.path("error_description").asText(""));
    return error.isEmpty() ? "" : " with " + error;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return JSON.missingNode();
    }
  }
}
