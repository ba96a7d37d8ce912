package dev.linkcard.skill.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.linkcard.skill.api.ApiTrouble.Cure;
import dev.linkcard.skill.http.Calls;
import dev.linkcard.skill.http.Outcome;
import dev.linkcard.skill.http.Outcome.Answered;
import dev.linkcard.skill.http.Outcome.Failed;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls one API with one account's bearer token (RFC 6750), JSON in and out. It never sends the
 * token elsewhere.
 */
public final class ApiClient {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Calls calls;
  private final URI base;
  private final String bearer;

  /**
   * Makes a client whose paths are resolved against {@code base}; {@code bearer} is the whole
   * header.
   */
  public ApiClient(Calls calls, URI base, String bearer) {
    this.calls = calls;
    this.base = base;
    this.bearer = bearer;
  }

  /** Reads a resource; empty for 404. Throws {@link ApiTrouble}, which the gate answers. */
  public Optional<JsonNode> get(String path) {
    return send(request(path).GET().build());
  }

  /** Creates something; empty for 404. Throws {@link ApiTrouble}, which the gate answers. */
  public Optional<JsonNode> post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    URI address = URI.create(base + path);
    if (!path.startsWith("/") || !address.getAuthority().equals(base.getAuthority())) {
      throw new IllegalArgumentException(
          "A path of the API starts with a slash, not like " + path + ".");
    }
    return HttpRequest.newBuilder(address)
        .header("Authorization", bearer)
        .header("Accept", "application/json");
  }

  private Optional<JsonNode> send(HttpRequest request) {
    Outcome outcome = calls.send(request, DEADLINE);
    if (outcome instanceof Failed failed) {
      throw new ApiTrouble(Cure.TRY_LATER, "The API gave no answer: " + failed.why() + ".");
    }
    Answered answer = (Answered) outcome;
    if (answer.status() == 401) {
      throw new ApiTrouble(Cure.RELINK, "The API does not take the access token.");
    }
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (answer.status() / 100 != 2) {
      throw new ApiTrouble(Cure.TRY_LATER, "The API answered " + answer.status() + ".");
    }
    return Optional.of(json(answer));
  }

  private static JsonNode json(Answered answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException broken) {
      throw new ApiTrouble(Cure.TRY_LATER, "The API answered with something else than JSON.");
    }
  }

  @Override
  public String toString() {
    return "ApiClient[" + base + "]";
  }
}
