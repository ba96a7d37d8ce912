package dev.linkcard.grants.sweep;

import dev.linkcard.grants.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Deletes what nobody needs any more, a batch at a time. Safe for many threads. */
public final class Sweeper {

  private static final int BATCH = 1000;

  private final Store store;
  private final Clock clock;
  private final Map<String, Sweep> sweeps = new ConcurrentSkipListMap<>();

  /** Sweeps {@code store}. */
  public Sweeper(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    also("access tokens", Expired.of("access_tokens"));
  }

  /** Sweeps other rows too, such as another module's; a name that is taken is replaced. */
  public Sweeper also(String name, Sweep sweep) {
    sweeps.put(name, sweep);
    return this;
  }

  /** Deletes everything that is over now, and says how many rows. */
  public int sweep() {
    Instant now = clock.instant();
    return sweeps.values().stream().mapToInt(sweep -> sweep(sweep, now)).sum();
  }

  private int sweep(Sweep sweep, Instant now) {
    int total = 0;
    int deleted = BATCH;
    while (deleted == BATCH) {
      deleted = store.transact(tx -> sweep.delete(tx, now, BATCH));
      total += deleted;
    }
    return total;
  }
}
