package dev.linkcard.server.session;

import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps who is logged in, for all replicas alike. A session ends an hour after its last use and
 * twelve after its log-in, and when its account is disabled or gets another password. Safe for many
 * threads.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration ABSOLUTE = Duration.ofHours(12);

  /** How late a use may be noted, so that not every page costs a write. */
  private static final Duration ROUGHLY = Duration.ofMinutes(2);

  private final Store store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private Sessions(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the sessions of a database that has accounts, and brings their table up to date. */
  public static Sessions open(Store store, Clock clock) {
    store.migrate("classpath:dev/linkcard/server/session", "sessions_history");
    return new Sessions(store, clock);
  }

  /**
   * Begins a session under a new name, for a request that may wait, and ends the one before; empty
   * when the account was disabled, or got another password, since it was read for the log-in.
   */
  Optional<CookieValue> begin(
      LoggedIn person, WaitingRequest request, Optional<CookieValue> before) {
    CookieValue value = CookieValue.draw(random);
    int begun =
        store.transact(
            tx -> {
              before.ifPresent(old -> end(tx, old));
              return tx.change(
                  """
                  insert into browser_sessions
                    (id, subject, epoch, authenticated_at, expires_at, made_for)
                  select cast(? as varchar), subject, epoch,
                    cast(? as timestamp(6) with time zone),
                    cast(? as timestamp(6) with time zone), cast(? as varchar)
                  from account where subject = ? and epoch = ? and disabled_at is null
                  """,
                  value.hash(),
                  person.authenticatedAt(),
                  person.authenticatedAt().plus(IDLE),
                  request.isEmpty() ? "" : request.fingerprint(),
                  person.subject().value(),
                  person.epoch());
            });
    return begun == 1 ? Optional.of(value) : Optional.empty();
  }

  /** Finds who is logged in, and notes the use; empty when the session has ended. */
  Optional<LoggedIn> find(CookieValue value) {
    Instant now = now();
    return store.transact(
        tx ->
            tx.first(
                    """
                    select s.*, a.name
                    from browser_sessions s join account a on a.subject = s.subject
                    where s.id = ? and s.expires_at > ?
                      and a.disabled_at is null and a.epoch = s.epoch
                    """,
                    Found::read,
                    value.hash(),
                    now)
                .map(found -> used(tx, found, now)));
  }

  private record Found(LoggedIn person, Instant expiresAt) {
    static Found read(Row row) {
      return new Found(
          new LoggedIn(
              new Subject(row.text("subject")),
              row.text("name"),
              row.number("epoch"),
              row.time("authenticated_at"),
              row.text("id"),
              row.text("made_for")),
          row.time("expires_at"));
    }
  }

  private static LoggedIn used(Transaction tx, Found found, Instant now) {
    Instant last = found.person().authenticatedAt().plus(ABSOLUTE);
    Instant idle = now.plus(IDLE);
    Instant expiresAt = idle.isBefore(last) ? idle : last;
    if (expiresAt.isAfter(found.expiresAt().plus(ROUGHLY))) {
      tx.change(
          "update browser_sessions set expires_at = ? where id = ?",
          expiresAt,
          found.person().session());
    }
    return found.person();
  }

  /**
   * Uses the log-in up for the request that it was made for; false when it was made for none, or a
   * decision at the same moment was earlier. From then on {@link LoggedIn#isFor} says no.
   */
  public boolean decide(LoggedIn person) {
    return !person.madeFor().isEmpty()
        && store.transact(
                tx ->
                    tx.change(
                        "update browser_sessions set made_for = '' where id = ? and made_for = ?",
                        person.session(),
                        person.madeFor()))
            == 1;
  }

  /** Ends a session. */
  void end(CookieValue value) {
    store.transact(tx -> end(tx, value));
  }

  private static int end(Transaction tx, CookieValue value) {
    return tx.change("delete from browser_sessions where id = ?", value.hash());
  }

  /** Ends every session of an account, in every browser, and says how many there were. */
  public int endAll(Subject subject) {
    return store.transact(
        tx -> tx.change("delete from browser_sessions where subject = ?", subject.value()));
  }

  /** Removes sessions that have expired, at most {@code limit}, and says how many. */
  public int sweep(Transaction tx, Instant now, int limit) {
    return tx.change(
        """
        delete from browser_sessions where id in
          (select id from browser_sessions where expires_at <= ? limit ?)
        """,
        now,
        limit);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
