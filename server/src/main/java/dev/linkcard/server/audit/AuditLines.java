package dev.linkcard.server.audit;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.watch.Watcher;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one line of JSON for each audit event, and for each refused token request, to the logger
 * {@value #LOGGER} at level INFO. A line is plain ASCII: whatever came in, it can neither begin a
 * new line nor steer a terminal.
 */
public final class AuditLines implements Watcher {
  /** The name of the logger. */
  public static final String LOGGER = "dev.linkcard.audit";

  private static final Logger LINES = LoggerFactory.getLogger(LOGGER);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Clock clock;

  /** Dates refusals, which have no time of their own, by {@code clock}. */
  public AuditLines(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void happened(AuditEvent event) {
    if (LINES.isInfoEnabled()) {
      Map<String, String> line = line(event.at(), event.event().name());
      event.client().ifPresent(client -> line.put("client", client.value()));
      event.subject().ifPresent(subject -> line.put("subject", subject.value()));
      event.grant().ifPresent(grant -> line.put("grant", grant.value()));
      write(line, event.origin());
    }
  }

  @Override
  public void refused(ClientId client, Refusal reason, Origin origin) {
    if (LINES.isInfoEnabled()) {
      Map<String, String> line = line(clock.instant(), "TOKEN_REFUSED");
      line.put("client", client.value());
      line.put("reason", reason.name());
      write(line, origin);
    }
  }

  private static Map<String, String> line(Instant at, String event) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("at", at.toString());
    line.put("event", event);
    return line;
  }

  private static void write(Map<String, String> line, Origin origin) {
    line.put("from", origin.value());
    // The one control character that JSON leaves as it is.
    LINES.info("{}", JSON.writeValueAsString(line).replace("\u007f", "\\u007f"));
  }
}
