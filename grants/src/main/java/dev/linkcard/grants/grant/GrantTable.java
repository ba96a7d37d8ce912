package dev.linkcard.grants.grant;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins, finds and ends grants, and writes the audit event of each beginning and end. */
public final class GrantTable {

  /** What {@link #read} needs of a query in which {@code g} is a row of grants. */
  public static final String COLUMNS =
      "g.id AS grant_id, g.client_id, g.subject, g.scopes AS granted, g.authenticated_at,"
          + " g.created_at, g.expires_at AS grant_expires_at, g.ended_at, g.end_reason";

  private static final String OF_SUBJECT =
      "SELECT " + COLUMNS + " FROM grants g WHERE g.subject = ? ORDER BY g.created_at DESC, g.id";
  private static final String LIVING =
      "SELECT "
          + COLUMNS
          + " FROM grants g WHERE g.ended_at IS NULL AND g.expires_at > ?"
          + " ORDER BY g.created_at DESC, g.id LIMIT ?";

  private final AuditLog audit;

  /** Writes to {@code audit}. */
  public GrantTable(AuditLog audit) {
    this.audit = audit;
  }

  /** Begins a grant. */
  public void begin(Transaction tx, Grant grant, Occasion occasion) {
    tx.change(
        """
        INSERT INTO grants
          (id, client_id, subject, scopes, authenticated_at, created_at, expires_at, rotated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        grant.id().value(),
        grant.client().value(),
        grant.subject().value(),
        grant.scopes().toString(),
        grant.authenticatedAt(),
        grant.createdAt(),
        grant.status().over(),
        grant.createdAt());
    record(tx, grant, Event.GRANT_BEGUN, occasion);
  }

  /** Ends a grant with all its tokens; false when it had ended before, which writes no event. */
  public boolean end(Transaction tx, Grant grant, EndReason reason, Occasion occasion) {
    boolean ended =
        tx.change(
                "UPDATE grants SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL",
                occasion.at(),
                reason.name(),
                grant.id().value())
            == 1;
    if (ended) {
      record(tx, grant, reason.event(), occasion);
    }
    return ended;
  }

  /** Ends every grant that a client has, and writes the event of each. */
  public void endAllOf(Transaction tx, ClientId client, Occasion occasion) {
    String reason = EndReason.CLIENT_REMOVED.name();
    tx.change(
        """
        UPDATE grants SET ended_at = ?, end_reason = ? WHERE client_id = ? AND ended_at IS NULL
        """,
        occasion.at(),
        reason,
        client.value());
    tx.change(
        """
        INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
        SELECT ended_at, 'GRANT_REVOKED', client_id, subject, id, CAST(? AS VARCHAR) FROM grants
        WHERE client_id = ? AND ended_at = ? AND end_reason = ?
        """,
        occasion.origin().value(),
        client.value(),
        occasion.at(),
        reason);
  }

  /** Writes an event about a grant. */
  public void record(Transaction tx, Grant grant, Event event, Occasion occasion) {
    audit.record(
        tx,
        AuditEvent.of(occasion, event)
            .withClient(grant.client())
            .withSubject(grant.subject())
            .withGrant(grant.id()));
  }

  /** Finds a grant, living or ended. */
  public Optional<Grant> find(Transaction tx, GrantId id) {
    return tx.first(
        "SELECT " + COLUMNS + " FROM grants g WHERE g.id = ?", GrantTable::read, id.value());
  }

  /** Lists every grant of an account, newest first, living or ended. */
  public List<Grant> of(Transaction tx, Subject subject) {
    return tx.all(OF_SUBJECT, GrantTable::read, subject.value());
  }

  /** Lists the grants that live, newest first, so many at most. */
  public List<Grant> living(Transaction tx, Instant now, int limit) {
    return tx.all(LIVING, GrantTable::read, now, limit);
  }

  /** Reads a grant from a row with the {@link #COLUMNS}. */
  public static Grant read(Row row) {
    return new Grant(
        new GrantId(row.text("grant_id")),
        new ClientId(row.text("client_id")),
        new Subject(row.text("subject")),
        Scopes.parse(row.text("granted")).orElseThrow(),
        row.time("authenticated_at"),
        row.time("created_at"),
        row.timeIfAny("ended_at")
            .<Status>map(at -> new Status.Ended(at, EndReason.valueOf(row.text("end_reason"))))
            .orElseGet(() -> new Status.Living(row.time("grant_expires_at"))));
  }
}
