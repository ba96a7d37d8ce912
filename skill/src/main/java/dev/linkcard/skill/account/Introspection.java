package dev.linkcard.skill.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.skill.account.Verified.Active;
import dev.linkcard.skill.account.Verified.Inactive;
import dev.linkcard.skill.account.Verified.Unavailable;
import dev.linkcard.skill.http.Calls;
import dev.linkcard.skill.http.Outcome;
import dev.linkcard.skill.http.Outcome.Answered;
import dev.linkcard.skill.http.Outcome.Failed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Asks the authorization server about a token (RFC 7662). Safe for several threads. */
public final class Introspection implements TokenVerifier {
  private static final Duration DEADLINE = Duration.ofMillis(2500);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI endpoint;
  private final String authorization;
  private final Calls calls = new Calls();

  private Introspection(URI endpoint, String authorization) {
    this.endpoint = endpoint;
    this.authorization = authorization;
  }

  /** Makes a verifier that authenticates with HTTP Basic as a registered resource server. */
  public static Introspection at(URI endpoint, String clientId, ClientSecret secret) {
    byte[] pair = (clientId + ":" + secret.value()).getBytes(StandardCharsets.UTF_8);
    return new Introspection(endpoint, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Override
  public Verified verify(AccessToken token) {
    String form = "token=" + URLEncoder.encode(token.value(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form + "&token_type_hint=access_token"))
            .build();
    Outcome outcome = calls.send(request, DEADLINE);
    if (outcome instanceof Answered answer && answer.status() == 200) {
      return judge(answer.text());
    }
    return new Unavailable(
        outcome instanceof Failed failed
            ? "The introspection endpoint gave no answer: " + failed.why() + "."
            : "The introspection endpoint answered " + ((Answered) outcome).status() + ".");
  }

  private static Verified judge(String text) {
    try {
      JsonNode answer = JSON.readTree(text);
      JsonNode active = answer.path("active");
      if (!active.isBoolean()) {
        return new Unavailable("The introspection endpoint's answer has no boolean active.");
      }
      if (!active.booleanValue()) {
        return new Inactive();
      }
      if (answer.path("sub").asText("").isBlank()) {
        return new Unavailable(
            "The introspection endpoint's answer has no sub, so the account is unknown.");
      }
      String scope = answer.path("scope").asText("").strip();
      return new Active(
          answer.path("sub").asText(),
          scope.isEmpty() ? Set.of() : Set.of(scope.split("\\s+")),
          Instant.ofEpochSecond(answer.path("exp").asLong(Instant.MAX.getEpochSecond())));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
      return new Unavailable("The introspection endpoint's answer is not the JSON of RFC 7662.");
    }
  }
}
