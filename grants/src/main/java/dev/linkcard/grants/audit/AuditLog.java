package dev.linkcard.grants.audit;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Transaction;
import java.util.List;

/** Keeps every audit event, in order, and changes none. */
public final class AuditLog {

  private final Store store;

  /** Keeps the events in {@code store}. */
  public AuditLog(Store store) {
    this.store = store;
  }

  /** Adds an event, together with the change that it tells of. */
  public void record(Transaction tx, AuditEvent event) {
    tx.change(
        """
        INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id)
        VALUES (?, ?, ?, ?, ?)
        """,
        event.at(),
        event.event().name(),
        event.client().value(),
        event.subject().value(),
        event.grant().value());
  }

  /** Lists the events of one account, oldest first. */
  public List<AuditEvent> of(Subject subject) {
    return store.transact(
        tx ->
            tx.all(
                "SELECT * FROM audit_events WHERE subject = ? ORDER BY number",
                AuditLog::event,
                subject.value()));
  }

  private static AuditEvent event(Row row) {
    return new AuditEvent(
        row.time("happened_at"),
        Event.valueOf(row.text("event")),
        new ClientId(row.text("client_id")),
        new Subject(row.text("subject")),
        new GrantId(row.text("grant_id")));
  }
}
