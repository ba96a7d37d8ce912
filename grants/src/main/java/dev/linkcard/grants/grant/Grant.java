package dev.linkcard.grants.grant;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Describes what an account allowed a client. An account may allow one client several times, once
 * for each Alexa user that it is linked with.
 *
 * @param authenticatedAt when the person logged in for it
 * @param refreshedAt when it was last given a new refresh token; its beginning if it never was
 */
public record Grant(
    GrantId id,
    ClientId client,
    Subject subject,
    Scopes scopes,
    Instant authenticatedAt,
    Instant createdAt,
    Instant refreshedAt,
    Status status) {

  /** Tells whether the grant still holds at that moment. */
  public boolean livesAt(Instant moment) {
    return status instanceof Status.Living living && moment.isBefore(living.over());
  }

  /** Tells whether the grant was ended, not just left to expire. */
  public boolean hasEnded() {
    return status instanceof Status.Ended;
  }

  /** Describes an event about this grant. */
  public AuditEvent event(Event event, Occasion occasion) {
    return new AuditEvent(
        occasion.at(),
        event,
        Optional.of(client),
        Optional.of(subject),
        Optional.of(id),
        occasion.origin());
  }

  /** Describes the same grant with a later end. */
  public Grant livingUntil(Instant moment) {
    return new Grant(
        id,
        client,
        subject,
        scopes,
        authenticatedAt,
        createdAt,
        refreshedAt,
        new Status.Living(moment));
  }
}
