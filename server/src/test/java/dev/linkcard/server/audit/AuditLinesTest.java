package dev.linkcard.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.token.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditLinesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Origin HERE = new Origin("203.0.113.9");

  private final AuditLines lines = new AuditLines(Clock.fixed(NOON, ZoneOffset.UTC));
  private LogLines log;

  @BeforeEach
  void listen() {
    ((Logger) LoggerFactory.getLogger(AuditLines.LOGGER)).setLevel(Level.INFO);
    log = LogLines.of(AuditLines.LOGGER);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private String line() {
    return log.last();
  }

  @Test
  void an_event_is_one_line_of_json() {
    lines.happened(
        AuditEvent.of(NOON, Event.REFRESHED, HERE)
            .withClient(new ClientId("alexa-cadenza"))
            .withSubject(new Subject("ada"))
            .withGrant(new GrantId("g-1")));

    assertThat(line())
        .isEqualTo(
            "{\"at\":\"2026-11-24T12:00:00Z\",\"event\":\"REFRESHED\",\"client\":\"alexa-cadenza\","
                + "\"subject\":\"ada\",\"grant\":\"g-1\",\"from\":\"203.0.113.9\"}");
  }

  @Test
  void what_an_event_is_not_about_is_left_out() {
    lines.happened(AuditEvent.of(NOON, Event.LOG_IN_FAILED, HERE));

    assertThat(line())
        .isEqualTo(
            "{\"at\":\"2026-11-24T12:00:00Z\",\"event\":\"LOG_IN_FAILED\","
                + "\"from\":\"203.0.113.9\"}");
  }

  @Test
  void a_refused_token_request_is_a_line_with_its_reason() {
    lines.refused(new ClientId("alexa-cadenza"), Refusal.CODE_EXPIRED, HERE);

    assertThat(line())
        .isEqualTo(
            "{\"at\":\"2026-11-24T12:00:00Z\",\"event\":\"TOKEN_REFUSED\","
                + "\"client\":\"alexa-cadenza\",\"reason\":\"CODE_EXPIRED\","
                + "\"from\":\"203.0.113.9\"}");
  }

  @Test
  void nothing_that_came_in_breaks_a_line_or_steers_a_terminal() {
    Random random = new Random(20261124);
    for (int n = 0; n < 1000; n++) {
      StringBuilder text = new StringBuilder("s\r\n\"},{\u2028\u001b[31m\u009b\u202e\ud800");
      for (int i = 0; i < 40; i++) {
        text.append((char) random.nextInt(n % 2 == 0 ? 0x180 : 0x10000));
      }
      Subject subject = new Subject(text.toString());
      Origin origin = new Origin("\"\\{\u202e%n{}");
      lines.happened(
          AuditEvent.of(NOON, Event.LOGGED_IN, origin)
              .withClient(new ClientId("\"\\ {}%"))
              .withSubject(subject));

      assertThat(line()).matches("[ -~]+");
      JsonNode json = new JsonMapper().readTree(line());
      assertThat(json.propertyNames()).containsExactly("at", "event", "client", "subject", "from");
      assertThat(json.path("subject").asString()).isEqualTo(subject.value());
      assertThat(json.path("client").asString()).isEqualTo("\"\\ {}%");
      assertThat(json.path("from").asString()).isEqualTo(origin.value());
    }
  }
}
