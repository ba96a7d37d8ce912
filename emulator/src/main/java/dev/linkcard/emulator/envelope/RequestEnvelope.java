package dev.linkcard.emulator.envelope;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.linkcard.accountlinking.Region;
import dev.linkcard.emulator.model.Slot;
import dev.linkcard.emulator.model.Understood;
import dev.linkcard.emulator.model.Understood.IntentMatch;
import dev.linkcard.emulator.skill.SkillSetup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Builds request envelopes for one skill on one device. Source: the envelope of Amazon's request
 * and response reference.
 */
public final class RequestEnvelope {
  private final SkillSetup skill;
  private final Ids ids;

  /** Makes a builder for a skill and a device. */
  public RequestEnvelope(SkillSetup skill, Ids ids) {
    this.skill = skill;
    this.ids = ids;
  }

  /**
   * Returns the bytes of an envelope; {@code accessToken} is left out, not null, where there is no
   * link.
   */
  public byte[] bytes(
      Understood understood, Session session, Optional<String> accessToken, Instant now) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("version", "1.0");
    ObjectNode sessionNode = envelope.putObject("session");
    sessionNode.put("new", session.isNew()).put("sessionId", session.id());
    application(sessionNode);
    sessionNode.set("attributes", session.attributes());
    user(sessionNode, accessToken);
    system(envelope.putObject("context").putObject("System"), accessToken, now);
    request(envelope.putObject("request"), understood, now);
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void system(ObjectNode system, Optional<String> accessToken, Instant now) {
    application(system);
    user(system, accessToken);
    ObjectNode device = system.putObject("device");
    device.put("deviceId", ids.deviceId()).putObject("supportedInterfaces");
    system.putObject("unit").put("unitId", ids.unitId()).put("persistentUnitId", ids.unitId());
    String endpoint = apiEndpoint(skill.region());
    system.put("apiEndpoint", endpoint);
    system.put("apiAccessToken", ApiAccessToken.issue(skill.skillId(), endpoint, ids, now));
  }

  private void application(ObjectNode parent) {
    parent.putObject("application").put("applicationId", skill.skillId());
  }

  private void user(ObjectNode parent, Optional<String> accessToken) {
    ObjectNode user = parent.putObject("user").put("userId", ids.userId());
    accessToken.ifPresent(token -> user.put("accessToken", token));
  }

  private void request(ObjectNode request, Understood understood, Instant now) {
    request.put("type", understood instanceof IntentMatch ? "IntentRequest" : "LaunchRequest");
    request.put("requestId", Ids.request());
    request.put("locale", skill.locale().toLanguageTag());
    request.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
    if (understood instanceof IntentMatch match) {
      ObjectNode intent = request.putObject("intent");
      intent.put("name", match.name()).put("confirmationStatus", "NONE");
      ObjectNode slots = intent.putObject("slots");
      match.slots().forEach(slot -> slot(slots.putObject(slot.name()), slot));
    } else {
      request.put("shouldLinkResultBeReturned", false);
    }
  }

  private void slot(ObjectNode node, Slot slot) {
    node.put("name", slot.name()).put("confirmationStatus", "NONE");
    if (!slot.value().isEmpty()) {
      node.put("value", slot.value()).put("source", "USER");
    }
    slot.resolution()
        .ifPresent(
            resolution -> {
              ObjectNode authority =
                  node.putObject("resolutions").putArray("resolutionsPerAuthority").addObject();
              authority.put(
                  "authority",
                  "amzn1.er-authority.echo-sdk." + skill.skillId() + "." + slot.type());
              boolean matched = resolution instanceof Slot.Match;
              authority
                  .putObject("status")
                  .put("code", matched ? "ER_SUCCESS_MATCH" : "ER_SUCCESS_NO_MATCH");
              if (resolution instanceof Slot.Match match) {
                ObjectNode value = authority.putArray("values").addObject().putObject("value");
                value.put("name", match.name());
                if (!match.id().isEmpty()) {
                  value.put("id", match.id());
                }
              }
            });
  }

  /** Amazon's addresses of its own APIs by region. */
  private static String apiEndpoint(Region region) {
    return switch (region) {
      case NA -> "https://api.amazonalexa.com";
      case EU -> "https://api.eu.amazonalexa.com";
      case FE -> "https://api.fe.amazonalexa.com";
    };
  }
}
