package dev.linkcard.grants.client;

import dev.linkcard.grants.oauth.ClientId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Remembers clients that were read, for two seconds at most, so that a change by another process is
 * seen by then. After one second a single request reads again while the others go on. Time is the
 * machine's, as no clock that can be moved says how old what we remember is.
 */
final class Remembered {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST = Duration.ofSeconds(2).toNanos();

  private final Function<ClientId, Optional<Registered>> read;
  private final ConcurrentHashMap<ClientId, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  Remembered(Function<ClientId, Optional<Registered>> read) {
    this.read = read;
  }

  /** Finds a client; one that is not there is asked for anew each time. */
  Optional<Registered> find(ClientId id) {
    Entry entry = entries.get(id);
    if (entry != null) {
      long age = System.nanoTime() - entry.readAt;
      boolean mineToRead = age >= FRESH && entry.taken.compareAndSet(false, true);
      if (age < LONGEST && !mineToRead) {
        return Optional.of(entry.registered);
      }
    }
    return readAgain(id);
  }

  /**
   * Returns a client as it was last read, however long ago, without reading; empty if forgotten.
   */
  Optional<Registered> last(ClientId id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.registered);
  }

  /** Forgets a client after it was changed here; what is being read meanwhile is not kept. */
  void forget(ClientId id) {
    changes.incrementAndGet();
    entries.remove(id);
  }

  private Optional<Registered> readAgain(ClientId id) {
    long before = changes.get();
    long readAt = System.nanoTime();
    Optional<Registered> found = read.apply(id);
    if (found.isEmpty()) {
      entries.remove(id);
    } else if (changes.get() == before) {
      entries.put(id, new Entry(found.get(), readAt));
    }
    return found;
  }

  private static final class Entry {

    private final Registered registered;
    private final long readAt;
    private final AtomicBoolean taken = new AtomicBoolean();

    private Entry(Registered registered, long readAt) {
      this.registered = registered;
      this.readAt = readAt;
    }
  }
}
