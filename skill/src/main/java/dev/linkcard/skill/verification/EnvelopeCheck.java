package dev.linkcard.skill.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is checked inside the envelope, once its signature is known to be good: timestamp, skill id,
 * replay.
 */
final class EnvelopeCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOLERANCE = Duration.ofSeconds(150);
  private static final Duration EVENT_TOLERANCE = Duration.ofHours(1);

  /** The five events that Alexa may deliver late. */
  private static final Set<String> LATE =
      Set.of(
          "AlexaSkillEvent.SkillEnabled",
          "AlexaSkillEvent.SkillDisabled",
          "AlexaSkillEvent.SkillPermissionChanged",
          "AlexaSkillEvent.SkillPermissionAccepted",
          "AlexaSkillEvent.SkillAccountLinked");

  private final String skillId;
  private final Clock clock;
  private final Replays replays;

  EnvelopeCheck(String skillId, Clock clock) {
    this.skillId = skillId;
    this.clock = clock;
    this.replays = new Replays(clock);
  }

  Optional<Refusal> refusal(byte[] body) {
    JsonNode envelope;
    try {
      envelope = JSON.readTree(body);
    } catch (IOException notJson) {
      return Optional.of(Refusal.ENVELOPE);
    }
    JsonNode request = envelope.path("request");
    String requestId = request.path("requestId").asText("");
    if (requestId.isEmpty()) {
      return Optional.of(Refusal.ENVELOPE);
    }
    boolean isEvent = LATE.contains(request.path("type").asText());
    Duration tolerance = isEvent ? EVENT_TOLERANCE : TOLERANCE;
    if (!isCurrent(request.path("timestamp").asText(""), tolerance)) {
      return Optional.of(Refusal.TIMESTAMP);
    }
    String addressed =
        envelope
            .path("context")
            .path("System")
            .path("application")
            .path("applicationId")
            .asText("");
    if (!addressed.equals(skillId)) {
      return Optional.of(Refusal.SKILL_ID);
    }
    // An event may be delivered twice, and its second delivery is as good as its first.
    return !isEvent && replays.isReplay(requestId, TOLERANCE.multipliedBy(2))
        ? Optional.of(Refusal.REPLAY)
        : Optional.empty();
  }

  private boolean isCurrent(String timestamp, Duration tolerance) {
    try {
      Duration age = Duration.between(Instant.parse(timestamp), clock.instant());
      return age.abs().compareTo(tolerance) <= 0;
    } catch (DateTimeException | ArithmeticException notATime) {
      return false;
    }
  }
}
