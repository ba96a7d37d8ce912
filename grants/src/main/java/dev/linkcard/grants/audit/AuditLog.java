package dev.linkcard.grants.audit;

import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Insertion;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Table;
import dev.linkcard.grants.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps audit events in order, and changes none. */
public final class AuditLog {

  private static final Table EVENTS =
      Table.of(
          "audit_events", "happened_at", "event", "client_id", "subject", "grant_id", "origin");

  private final Store store;
  private final Consumer<AuditEvent> watcher;

  /**
   * Keeps the events in {@code store}.
   *
   * @param watcher told of each event after it took effect
   */
  public AuditLog(Store store, Consumer<AuditEvent> watcher) {
    this.store = store;
    this.watcher = watcher;
  }

  /** Adds an event in a transaction of its own. */
  public void record(AuditEvent event) {
    store.decide(
        tx -> {
          record(tx, event);
          return event;
        });
  }

  /** Adds an event, together with the change that it tells of. */
  public void record(Transaction tx, AuditEvent event) {
    tx.insert(row(event));
    tell(tx, event);
  }

  /** Decides by compare-and-set, and adds the event and the rows only if the change is made. */
  public boolean decide(Transaction tx, AuditEvent event, Change gate, Insertion... more) {
    List<Insertion> rows = new ArrayList<>(Arrays.asList(more));
    rows.add(row(event));
    boolean decided = tx.decide(gate, rows);
    if (decided) {
      tell(tx, event);
    }
    return decided;
  }

  /** Tells the watcher of an event that was added by a statement of the caller's own. */
  public void tell(Transaction tx, AuditEvent event) {
    tx.afterwards(() -> watcher.accept(event));
  }

  /** Lists the events of one account, oldest first. */
  public List<AuditEvent> of(Subject subject) {
    return store.decide(
        tx ->
            tx.all(
                "SELECT * FROM audit_events WHERE subject = ? ORDER BY number",
                AuditLog::event,
                subject.value()));
  }

  /** Lists the latest events, newest first. */
  public List<AuditEvent> latest(int limit) {
    return store.decide(
        tx ->
            tx.all(
                "SELECT * FROM audit_events ORDER BY number DESC LIMIT ?", AuditLog::event, limit));
  }

  private static Insertion row(AuditEvent event) {
    return EVENTS.row(
        event.at(),
        event.event().name(),
        event.client().map(ClientId::value).orElse(""),
        event.subject().map(Subject::value).orElse(""),
        event.grant().map(GrantId::value).orElse(""),
        event.origin().value());
  }

  private static AuditEvent event(Row row) {
    return new AuditEvent(
        row.time("happened_at"),
        Event.valueOf(row.text("event")),
        given(row.text("client_id")).map(ClientId::new),
        given(row.text("subject")).map(Subject::new),
        given(row.text("grant_id")).map(GrantId::new),
        new Origin(row.text("origin")));
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
