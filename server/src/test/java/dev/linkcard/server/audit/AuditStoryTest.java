package dev.linkcard.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditStoryTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final String OF_ADA = "\"client\":\"alexa-cadenza\",\"subject\":\"ADA\"";

  @TempDir private Path data;

  private static Answer decide(World world, Window person, String decision) {
    Answer page = person.get("/oauth2/authorize?" + world.asked());
    Form form = page.form("/oauth2/authorize").with("decision", decision);
    return person.post("/oauth2/authorize", form);
  }

  private static void play(World world) {
    Window ada = world.window();
    ada.logIn("ada", "not her password");
    world.window().logIn("a name that nobody has", "any");
    ada.logIn("ada", World.PASSWORD);
    decide(world, ada, "deny");
    String code = decide(world, ada, "allow").redirect().get("code");
    Answer first = world.token(World.exchange(code));
    Answer second = world.token(World.refresh(first.text("refresh_token")));
    world.token(World.refresh(first.text("refresh_token")));
    world.token(World.refresh(second.text("refresh_token")));
    world.token(World.refresh(first.text("refresh_token")));
    Answer other = world.token(World.exchange(decide(world, ada, "allow").redirect().get("code")));
    revoke(world, other.text("access_token"));
    revoke(world, other.text("refresh_token"));
    ada.post("/logout", ada.get("/").form("/logout"));
  }

  private static void revoke(World world, String token) {
    world
        .window()
        .basic("alexa-cadenza", World.SECRET)
        .post("/oauth2/revoke", Form.of("token", token));
  }

  /** Writes the names of the run's own subject and grants as words. */
  private static String plain(String text, String subject, List<String> grants) {
    return text.replace(subject, "ADA")
        .replace(grants.get(0), "FIRST")
        .replace(grants.get(1), "SECOND");
  }

  private static List<String> grants(List<AuditEvent> events) {
    return events.stream()
        .flatMap(event -> event.grant().stream())
        .map(Object::toString)
        .distinct()
        .toList();
  }

  @Test
  void a_story_is_told_event_by_event_in_the_table_and_in_the_log() {
    try (World world =
        World.in(
            World.settings(data)
                .withClock(Clock.fixed(NOON, ZoneOffset.UTC))
                .withAuditLines(true))) {
      try (LogLines log = LogLines.of(AuditLines.LOGGER)) {
        play(world);

        String subject = world.server.accounts().find("ada").orElseThrow().subject().value();
        List<AuditEvent> ordered = new ArrayList<>(world.server.audit().latest(100));
        Collections.reverse(ordered);
        List<String> grants = grants(ordered);
        assertThat(ordered.stream().map(event -> plain(row(event), subject, grants)))
            .endsWith(
                "LOG_IN_FAILED - ADA -",
                "LOG_IN_FAILED - - -",
                "LOGGED_IN - ADA -",
                "CONSENT_DENIED alexa-cadenza ADA -",
                "CODE_ISSUED alexa-cadenza ADA -",
                "CONSENT_GIVEN alexa-cadenza ADA -",
                "GRANT_BEGUN alexa-cadenza ADA FIRST",
                "REFRESHED alexa-cadenza ADA FIRST",
                "REFRESH_REPEATED alexa-cadenza ADA FIRST",
                "REFRESHED alexa-cadenza ADA FIRST",
                "REFRESH_TOKEN_REUSED alexa-cadenza ADA FIRST",
                "CODE_ISSUED alexa-cadenza ADA -",
                "CONSENT_GIVEN alexa-cadenza ADA -",
                "GRANT_BEGUN alexa-cadenza ADA SECOND",
                "ACCESS_TOKEN_REVOKED alexa-cadenza ADA SECOND",
                "GRANT_REVOKED alexa-cadenza ADA SECOND",
                "LOGGED_OUT - ADA -");
        assertThat(log.texts().stream().map(line -> plain(line, subject, grants)))
            .containsExactly(
                line("LOG_IN_FAILED", "\"subject\":\"ADA\""),
                line("LOG_IN_FAILED", ""),
                line("LOGGED_IN", "\"subject\":\"ADA\""),
                line("CONSENT_DENIED", OF_ADA),
                line("CODE_ISSUED", OF_ADA),
                line("CONSENT_GIVEN", OF_ADA),
                line("GRANT_BEGUN", OF_ADA + ",\"grant\":\"FIRST\""),
                line("REFRESHED", OF_ADA + ",\"grant\":\"FIRST\""),
                line("REFRESH_REPEATED", OF_ADA + ",\"grant\":\"FIRST\""),
                line("REFRESHED", OF_ADA + ",\"grant\":\"FIRST\""),
                line("REFRESH_TOKEN_REUSED", OF_ADA + ",\"grant\":\"FIRST\""),
                line(
                    "TOKEN_REFUSED",
                    "\"client\":\"alexa-cadenza\",\"reason\":\"REFRESH_TOKEN_REUSED\""),
                line("CODE_ISSUED", OF_ADA),
                line("CONSENT_GIVEN", OF_ADA),
                line("GRANT_BEGUN", OF_ADA + ",\"grant\":\"SECOND\""),
                line("ACCESS_TOKEN_REVOKED", OF_ADA + ",\"grant\":\"SECOND\""),
                line("GRANT_REVOKED", OF_ADA + ",\"grant\":\"SECOND\""),
                line("LOGGED_OUT", "\"subject\":\"ADA\""));
      }
    }
  }

  private static String line(String event, String fields) {
    return "{\"at\":\"2026-11-24T12:00:00Z\",\"event\":\""
        + event
        + "\","
        + (fields.isEmpty() ? "" : fields + ",")
        + "\"from\":\"127.0.0.1\"}";
  }

  private static String row(AuditEvent event) {
    assertThat(event.at()).isEqualTo(NOON);
    return String.join(
        " ",
        event.event().name(),
        event.client().map(Object::toString).orElse("-"),
        event.subject().map(Object::toString).orElse("-"),
        event.grant().map(Object::toString).orElse("-"));
  }
}
