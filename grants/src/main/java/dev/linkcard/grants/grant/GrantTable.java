package dev.linkcard.grants.grant;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Insertion;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Table;
import dev.linkcard.grants.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins, finds and ends grants, and writes the audit event of each end. */
public final class GrantTable {

  /** What {@link #read} needs of a query in which {@code g} is a row of grants. */
  public static final String COLUMNS =
      "g.id AS grant_id, g.client_id, g.subject, g.scopes AS granted, g.authenticated_at,"
          + " g.created_at, g.rotated_at AS refreshed_at, g.expires_at AS grant_expires_at,"
          + " g.ended_at, g.end_reason";

  private static final long WEEK = Duration.ofDays(7).toSeconds();

  private static final Table GRANTS =
      Table.of(
          "grants",
          "id",
          "client_id",
          "subject",
          "scopes",
          "authenticated_at",
          "created_at",
          "expires_at",
          "expired_by",
          "family_hash",
          "token_hash",
          "rotated_at");
  private static final String FIND = "SELECT " + COLUMNS + " FROM grants g WHERE g.id = ?";
  private static final String OF_SUBJECT =
      "SELECT " + COLUMNS + " FROM grants g WHERE g.subject = ? ORDER BY g.created_at DESC, g.id";
  private static final String LIVING =
      "SELECT "
          + COLUMNS
          + " FROM grants g WHERE g.ended_at IS NULL AND g.expires_at > ?"
          + " ORDER BY g.created_at DESC, g.id LIMIT ?";
  private static final String END =
      "UPDATE grants SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL";

  private static final String SOME =
      """
      UPDATE grants SET ended_at = ?, end_reason = ?
      WHERE id IN (SELECT id FROM grants WHERE client_id = ? AND ended_at IS NULL LIMIT ?)
        AND ended_at IS NULL
      """;
  private static final String EVENT_OF_EACH =
      """
      INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
      SELECT CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS VARCHAR), client_id, subject, id,
        CAST(? AS VARCHAR) FROM\s
      """;
  private static final String END_SOME_AT_ONCE =
      "WITH g AS (" + SOME + " RETURNING client_id, subject, id) " + EVENT_OF_EACH + "g";

  private static final String END_SOME = EVENT_OF_EACH + "FINAL TABLE (" + SOME + ")";

  private final AuditLog audit;

  /** Writes to {@code audit}. */
  public GrantTable(AuditLog audit) {
    this.audit = audit;
  }

  /** Ends a grant with all its tokens; false when it had ended before, which writes no event. */
  public boolean end(Transaction tx, Grant grant, EndReason reason, Occasion occasion) {
    return audit.decide(
        tx,
        grant.event(reason.event(), occasion),
        new Change(END, occasion.at(), reason.name(), grant.id().value()));
  }

  /**
   * Ends at most {@code limit} grants of a client that is being removed, writes the event of each,
   * untold to the watcher, and says how many.
   */
  public int endSomeOf(Transaction tx, ClientId client, Occasion occasion, int limit) {
    EndReason reason = EndReason.CLIENT_REMOVED;
    Object[] some = {occasion.at(), reason.name(), client.value(), limit};
    Object[] each = {occasion.at(), reason.event().name(), occasion.origin().value()};
    return tx.combines()
        ? tx.change(END_SOME_AT_ONCE, joined(some, each))
        : tx.change(END_SOME, joined(each, some));
  }

  private static Object[] joined(Object[] first, Object[] second) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  /** Describes the row that begins a grant with its first refresh token. */
  public static Insertion beginning(Grant grant, RefreshToken first) {
    return GRANTS.row(
        grant.id().value(),
        grant.client().value(),
        grant.subject().value(),
        grant.scopes().toString(),
        grant.authenticatedAt(),
        grant.createdAt(),
        grant.status().over(),
        expiredBy(grant.status().over()),
        Secrets.family(first).orElseThrow(),
        first.sha256(),
        grant.createdAt());
  }

  /**
   * Rounds an end up to whole weeks. The index by which expired grants are found is of this moment,
   * so that a rotation, which moves the end on, seldom has to move the grant within an index.
   */
  public static Instant expiredBy(Instant over) {
    return Instant.ofEpochSecond((over.getEpochSecond() / WEEK + 1) * WEEK);
  }

  /** Finds a grant, living or ended. */
  public Optional<Grant> find(Transaction tx, GrantId id) {
    return tx.first(FIND, GrantTable::read, id.value());
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
        row.time("refreshed_at"),
        row.timeIfAny("ended_at")
            .<Status>map(at -> new Status.Ended(at, EndReason.valueOf(row.text("end_reason"))))
            .orElseGet(() -> new Status.Living(row.time("grant_expires_at"))));
  }
}
