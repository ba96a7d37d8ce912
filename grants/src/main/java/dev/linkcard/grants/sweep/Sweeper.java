package dev.linkcard.grants.sweep;

import dev.linkcard.grants.audit.OldEvents;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Deletes what nobody needs any more, a batch at a time, each in a transaction of its own. Of
 * several processes on one database one sweeps at a time. Safe for many threads.
 */
public final class Sweeper {

  private static final int BATCH = 1000;
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Duration AUDIT = Duration.ofDays(400);

  private final Store store;
  private final Clock clock;
  private final OldEvents oldEvents = new OldEvents();
  private final AtomicReference<Duration> retention = new AtomicReference<>(RETENTION);
  private final Map<String, Sweep> sweeps = new LinkedHashMap<>();
  private volatile Optional<Duration> audit = Optional.of(AUDIT);
  private volatile boolean stopped;

  /**
   * Sweeps {@code store}: codes, access tokens, grants 30 days after they are over, and audit
   * events after 400 days.
   */
  public Sweeper(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    also("codes", Expired.rows("codes", "hash", "kept_until"));
    also("access tokens", Expired.rows("access_tokens", "hash", "expires_at"));
    also("ended grants", retained(Expired.rows("grants", "id", "ended_at")));
    also("expired grants", retained(Expired.rows("grants", "id", "expired_by")));
    also("audit events", this::auditEvents);
  }

  /** Sets how long a grant is kept after it ended or expired; zero or more. */
  public Sweeper keeping(Duration afterTheEnd) {
    if (afterTheEnd.isNegative()) {
      throw new IllegalArgumentException("Grants that are over are kept for zero days or more.");
    }
    retention.set(afterTheEnd);
    return this;
  }

  /** Sets how long audit events are kept, longer than zero; empty for ever. */
  public Sweeper keepingAudit(Optional<Duration> lifetime) {
    if (lifetime.filter(given -> given.isZero() || given.isNegative()).isPresent()) {
      throw new IllegalArgumentException("Audit events are kept for longer than zero days.");
    }
    audit = lifetime;
    return this;
  }

  /** Sweeps other rows too, such as another module's; a name that is taken is replaced. */
  public Sweeper also(String name, Sweep sweep) {
    synchronized (sweeps) {
      sweeps.put(name, sweep);
    }
    return this;
  }

  /** Deletes everything that is over now, unless another process is at it; says how many rows. */
  public int sweep() {
    Instant now = clock.instant();
    List<Sweep> all;
    synchronized (sweeps) {
      all = List.copyOf(sweeps.values());
    }
    return all.stream().mapToInt(sweep -> sweep(sweep, now)).sum();
  }

  /** Lets a sweep end after its present batch, and none begin again: the store will be closed. */
  public void stop() {
    stopped = true;
  }

  private int sweep(Sweep sweep, Instant now) {
    int total = 0;
    int deleted = BATCH;
    while (deleted >= BATCH && !stopped) {
      deleted = store.transact(tx -> tx.claimSweeping() ? sweep.delete(tx, now, BATCH) : 0);
      total += deleted;
    }
    return total;
  }

  private int auditEvents(Transaction tx, Instant now, int limit) {
    return audit.map(kept -> oldEvents.remove(tx, now.minus(kept), limit)).orElse(0);
  }

  private Sweep retained(Sweep sweep) {
    return (tx, now, limit) -> sweep.delete(tx, now.minus(retention.get()), limit);
  }
}
