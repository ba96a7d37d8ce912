package dev.linkcard.grants.audit;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when what happened, and where the request for it came from.
 *
 * @param client that it is about, if any
 * @param subject whose account it is about, if any
 * @param grant that it is about, if any
 */
public record AuditEvent(
    Instant at,
    Event event,
    Optional<ClientId> client,
    Optional<Subject> subject,
    Optional<GrantId> grant,
    Origin origin) {

  /** Describes an event that is about nothing in particular. */
  public static AuditEvent of(Instant at, Event event, Origin origin) {
    return new AuditEvent(at, event, Optional.empty(), Optional.empty(), Optional.empty(), origin);
  }

  /** Describes an event that is about nothing in particular. */
  public static AuditEvent of(Occasion occasion, Event event) {
    return of(occasion.at(), event, occasion.origin());
  }

  /** Describes the same about a client. */
  public AuditEvent withClient(ClientId id) {
    return new AuditEvent(at, event, Optional.of(id), subject, grant, origin);
  }

  /** Describes the same about an account. */
  public AuditEvent withSubject(Subject name) {
    return new AuditEvent(at, event, client, Optional.of(name), grant, origin);
  }

  /** Describes the same about a grant. */
  public AuditEvent withGrant(GrantId id) {
    return new AuditEvent(at, event, client, subject, Optional.of(id), origin);
  }
}
