package dev.linkcard.grants.sweep;

import dev.linkcard.grants.store.Transaction;
import java.time.Instant;

/** Deletes one kind of rows that are over. */
@FunctionalInterface
public interface Sweep {

  /** Deletes at most {@code limit} rows that nobody needs after {@code now}, and says how many. */
  int delete(Transaction tx, Instant now, int limit);
}
