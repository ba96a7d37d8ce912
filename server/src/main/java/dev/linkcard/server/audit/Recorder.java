package dev.linkcard.server.audit;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Records what people do at the pages, with the time and with where the request came from. */
public final class Recorder {
  private final AuditLog log;
  private final Clock clock;

  /** Records in {@code log}. */
  public Recorder(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Records something that a person did; nobody, if the account does not exist. */
  public void person(Event event, Optional<Subject> subject) {
    AuditEvent nobody = now(event);
    log.record(subject.map(nobody::withSubject).orElse(nobody));
  }

  /** Records what a person decided about a client. */
  public void decision(Event event, Subject subject, ClientId client) {
    log.record(now(event).withSubject(subject).withClient(client));
  }

  private AuditEvent now(Event event) {
    return AuditEvent.of(clock.instant().truncatedTo(ChronoUnit.MILLIS), event, Origins.here());
  }
}
