package dev.linkcard.skill.signed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Request envelopes as Alexa sends them. */
public record Envelope(
    String type, String extra, String locale, String user, String skillId, Instant at, String id) {
  public static final String SKILL = "amzn1.ask.skill.1";

  public static Envelope intent(String name) {
    return new Envelope(
        "IntentRequest",
        ",\"intent\":{\"name\":\"" + name + "\",\"confirmationStatus\":\"NONE\"}",
        "en-US",
        "",
        SKILL,
        Authority.NOW,
        "amzn1.echo-api.request." + UUID.randomUUID());
  }

  public static Envelope event(String type) {
    Envelope plain = intent("x");
    return new Envelope(type, "", plain.locale, "", SKILL, plain.at, plain.id);
  }

  public Envelope withToken(String token) {
    String more = ",\"accessToken\":\"" + token + "\"";
    return new Envelope(type, extra, locale, more, skillId, at, id);
  }

  public Envelope in(String language) {
    return new Envelope(type, extra, language, user, skillId, at, id);
  }

  public Envelope at(Instant moment) {
    return new Envelope(type, extra, locale, user, skillId, moment, id);
  }

  public Envelope forSkill(String other) {
    return new Envelope(type, extra, locale, user, other, at, id);
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return """
        {"version":"1.0","context":{"System":{"application":{"applicationId":"%s"},
        "user":{"userId":"amzn1.ask.account.1"%s},"device":{"deviceId":"d","supportedInterfaces":{}},
        "apiEndpoint":"https://api.amazonalexa.com","apiAccessToken":"api-access-token"}},
        "request":{"type":"%s","requestId":"%s","timestamp":"%s","locale":"%s"%s}}"""
        .formatted(skillId, user, type, id, at, locale, extra);
  }
}
