package dev.linkcard.server.throttle;

import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.StoreException;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.server.throttle.Standing.Past;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes who guesses passwords wait. Nobody can lock a person out for long from elsewhere: what
 * others do counts only where that person has never logged in. Safe for many threads and replicas.
 */
public final class Throttle {
  private final Store store;
  private final Clock clock;

  private Throttle(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the counts of a database, and brings their table up to date. */
  public static Throttle open(Store store, Clock clock) {
    store.migrate("classpath:dev/linkcard/server/throttle", "throttle_history");
    return new Throttle(store, clock);
  }

  /** Looks up how somebody stands, before the password is looked at. */
  public Standing standing(Attempt attempt) {
    Instant now = clock.instant();
    List<Count> counts =
        store.transact(
            tx ->
                tx.all(
                    """
                    select * from log_in_attempts where id in (?, ?, ?, ?) and expires_at > ?
                    """,
                    Count::read,
                    attempt.id(Limit.PAIR),
                    attempt.id(Limit.ACCOUNT),
                    attempt.id(Limit.ADDRESS),
                    attempt.id(Limit.KNOWN),
                    now));
    Set<Past> past = past(counts, attempt);
    Instant next = now;
    for (Limit limit : past.contains(Past.LOGGED_IN) ? List.of(Limit.PAIR) : Limit.ALL) {
      Instant allowed = count(counts, attempt, limit).map(count -> count.next(limit)).orElse(now);
      next = allowed.isAfter(next) ? allowed : next;
    }
    return new Standing(now, next, past);
  }

  private static Set<Past> past(List<Count> counts, Attempt attempt) {
    Set<Past> past = EnumSet.noneOf(Past.class);
    count(counts, attempt, Limit.KNOWN).ifPresent(known -> past.add(Past.LOGGED_IN));
    count(counts, attempt, Limit.PAIR).ifPresent(tried -> past.add(Past.FAILED));
    return past;
  }

  private record Count(String id, int attempts, Instant lastAt, Instant expiresAt) {
    static Count read(Row row) {
      return new Count(
          row.text("id"), row.number("attempts"), row.time("last_at"), row.time("expires_at"));
    }

    Instant next(Limit limit) {
      return limit.next(attempts, lastAt, expiresAt);
    }
  }

  private static Optional<Count> count(List<Count> counts, Attempt attempt, Limit limit) {
    String id = attempt.id(limit);
    return counts.stream().filter(count -> count.id().equals(id)).findFirst();
  }

  /** Counts a wrong password. */
  public void failed(Attempt attempt) {
    for (Limit limit : Limit.ALL) {
      add(attempt.id(limit), limit);
    }
  }

  /** Forgives the attempts of somebody who knew the password, and remembers the address. */
  public void passed(Attempt attempt, Standing before) {
    if (before.past().contains(Past.FAILED)) {
      store.transact(
          tx -> tx.change("delete from log_in_attempts where id = ?", attempt.id(Limit.PAIR)));
    }
    if (!before.past().contains(Past.LOGGED_IN)) {
      add(attempt.id(Limit.KNOWN), Limit.KNOWN);
    }
  }

  private void add(String id, Limit limit) {
    Instant now = clock.instant();
    try {
      store.transact(tx -> add(tx, id, limit, now));
    } catch (StoreException failed) {
      if (!failed.isTaken()) {
        throw failed;
      }
      // Another attempt made the row at the same moment; now it is there.
      store.transact(tx -> add(tx, id, limit, now));
    }
  }

  /** Adds one within the window, or begins a new one; that of a pair begins anew each time. */
  private static int add(Transaction tx, String id, Limit limit, Instant now) {
    Instant end = now.plus(limit.window());
    int added =
        tx.change(
            """
            update log_in_attempts set attempts = attempts + 1, last_at = ?,
              expires_at = case when ? then ? else expires_at end
            where id = ? and expires_at > ?
            """,
            now,
            limit == Limit.PAIR,
            end,
            id,
            now);
    if (added == 1) {
      return added;
    }
    tx.change("delete from log_in_attempts where id = ? and expires_at <= ?", id, now);
    return tx.change(
        "insert into log_in_attempts (id, attempts, last_at, expires_at) values (?, 1, ?, ?)",
        id,
        now,
        end);
  }

  /** Removes counts that have expired, at most {@code limit}, and says how many. */
  public int sweep(Transaction tx, Instant now, int limit) {
    return tx.change(
        """
        delete from log_in_attempts where id in
          (select id from log_in_attempts where expires_at <= ? limit ?)
        """,
        now,
        limit);
  }
}
