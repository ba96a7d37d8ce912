package dev.linkcard.grants.client;

import dev.linkcard.grants.oauth.ClientId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers clients that were read, for two seconds at most, so that a change by another process is
 * seen by then. After one second a single request reads again while the others go on. Time is the
 * machine's, as no clock that can be moved says how old what we remember is.
 */
final class Remembered {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST = Duration.ofSeconds(2).toNanos();

  /** How long a client is good for answers while the database is away. */
  private static final long LAST = Duration.ofMinutes(10).toNanos();

  private final Function<ClientId, Optional<Registered>> read;
  private final ConcurrentHashMap<ClientId, Entry> entries = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final AtomicLong changes = new AtomicLong();

  Remembered(Function<ClientId, Optional<Registered>> read) {
    this(read, System::nanoTime);
  }

  /** Counts the nanoseconds by {@code nanos}, which begins anywhere and never goes back. */
  Remembered(Function<ClientId, Optional<Registered>> read, LongSupplier nanos) {
    this.read = read;
    this.nanos = nanos;
  }

  /** Finds a client; one that is not there is asked for anew each time. */
  Optional<Registered> find(ClientId id) {
    Entry entry = entries.get(id);
    if (entry != null) {
      long age = nanos.getAsLong() - entry.readAt;
      boolean mineToRead = age >= FRESH && entry.taken.compareAndSet(false, true);
      if (age < LONGEST && !mineToRead) {
        return Optional.of(entry.registered);
      }
    }
    return readAgain(id);
  }

  /** Returns a client as it was last read, ten minutes ago at most, without reading; else empty. */
  Optional<Registered> last(ClientId id) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> nanos.getAsLong() - entry.readAt < LAST)
        .map(entry -> entry.registered);
  }

  /** Forgets a client after it was changed here; what is being read meanwhile is not kept. */
  void forget(ClientId id) {
    changes.incrementAndGet();
    entries.remove(id);
  }

  private Optional<Registered> readAgain(ClientId id) {
    long before = changes.get();
    long readAt = nanos.getAsLong();
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
