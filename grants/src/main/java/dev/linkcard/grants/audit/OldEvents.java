package dev.linkcard.grants.audit;

import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Removes audit events that have had their time. They are numbered nearly in the order of time, so
 * that the eldest are found without an index of times. Events that a wrong clock dated into the
 * future may stand before them: so each removal also looks on from where the one before stopped,
 * and comes by every event in turn. Safe for many threads.
 */
public final class OldEvents {

  /** How many batches one removal looks at behind the eldest. */
  private static final int LOOKS = 10;

  private static final String LOOK =
      """
      SELECT COUNT(*) AS looked, COALESCE(MAX(number), 0) AS last
      FROM (SELECT number FROM audit_events WHERE number > ? ORDER BY number LIMIT ?) batch
      """;

  private static final String REMOVE =
      "DELETE FROM audit_events WHERE number > ? AND number <= ? AND happened_at <= ?";

  /** What the trigger of PostgreSQL asks for: until when events have had their time. */
  private static final String OVER = "linkcard.audit_over";

  private final AtomicLong next = new AtomicLong();

  /** Removes at most {@code limit} events that happened until then, and says how many. */
  public int remove(Transaction tx, Instant until, int limit) {
    tx.tell(OVER, until.toString());
    int removed = remove(tx, Batch.behind(tx, 0, limit), until);
    for (int i = 0; i < LOOKS && removed < limit; i++) {
      int size = limit - removed;
      Batch batch = Batch.behind(tx, next.get(), size);
      removed += remove(tx, batch, until);
      if (batch.looked() < size) {
        next.set(0);
        return removed;
      }
      next.set(batch.last());
    }
    return removed;
  }

  private static int remove(Transaction tx, Batch batch, Instant until) {
    return tx.change(REMOVE, batch.behind(), batch.last(), until);
  }

  /** So many events behind a number, up to the last one. */
  private record Batch(long behind, long last, int looked) {
    static Batch behind(Transaction tx, long number, int limit) {
      return tx.first(
              LOOK,
              row -> new Batch(number, row.longNumber("last"), row.number("looked")),
              number,
              limit)
          .orElseThrow();
    }
  }
}
