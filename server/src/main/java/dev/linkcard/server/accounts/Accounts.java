package dev.linkcard.server.accounts;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.StoreException;
import dev.linkcard.grants.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps the accounts in a table beside the grants. Safe for several threads. */
public final class Accounts {
  private final Store store;
  private final Grants grants;
  private final Clock clock;
  private final PasswordEncoder passwords = new FewAtOnce(Passwords.encoder());

  private Accounts(Store store, Grants grants, Clock clock) {
    this.store = store;
    this.grants = grants;
    this.clock = clock;
  }

  /** Opens the accounts of a database, and brings their table up to date. */
  public static Accounts open(Store store, Grants grants, Clock clock) {
    store.migrate("dev/linkcard/server/accounts", "accounts_history");
    return new Accounts(store, grants, clock);
  }

  /** Adds an account with a subject of its own; empty if the name is taken. */
  public Optional<Account> add(String name, String password) {
    return add(NewAccount.of(name, password), Origin.unknown());
  }

  /** Adds an account with a subject of its own; empty if the name is taken. */
  public Optional<Account> add(NewAccount account, Origin origin) {
    Hashed hashed = Hashed.of(account);
    try {
      return store.transact(
          tx -> {
            if (AccountTable.find(tx, account.name()).isPresent()) {
              return Optional.empty();
            }
            insert(tx, hashed, origin);
            return AccountTable.find(tx, account.name());
          });
    } catch (StoreException failed) {
      if (failed.isTaken()) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /**
   * Adds accounts, all of them or, when anything throws, none; returns how many.
   *
   * @param progress told how many there are so far, now and then
   */
  public int addAll(Iterator<NewAccount> accounts, Origin origin, IntConsumer progress) {
    return store.transact(
        tx -> {
          int added = 0;
          while (accounts.hasNext()) {
            for (Hashed account : Hashed.next(accounts)) {
              insert(tx, account, origin);
              added++;
            }
            progress.accept(added);
          }
          return added;
        });
  }

  private void insert(Transaction tx, Hashed account, Origin origin) {
    Subject subject = new Subject(UUID.randomUUID().toString());
    AccountTable.insert(tx, subject, account.account(), account.hash(), now());
    grants
        .audit()
        .record(tx, AuditEvent.of(now(), Event.ACCOUNT_ADDED, origin).withSubject(subject));
  }

  /** Finds an account by its name. */
  public Optional<Account> find(String name) {
    return NewAccount.isName(name)
        ? store.transact(tx -> AccountTable.find(tx, name))
        : Optional.empty();
  }

  /** Finds an account by its subject. */
  public Optional<Account> find(Subject subject) {
    return store.transact(tx -> AccountTable.find(tx, subject));
  }

  /** Lists every account by name. */
  public List<Account> list() {
    return store.transact(AccountTable::all);
  }

  /**
   * Lets nobody log in to an account any more, and voids its codes that wait; false when it was so,
   * or there is none. From then on nothing begins a link: a code that {@link #isHeld} is asked for
   * is there before the account is disabled, and void afterwards, or is not issued at all; a code
   * that is redeemed at the same moment has begun a grant when this returns, which is among those
   * that are ended next, or is void.
   */
  public boolean disable(Subject subject, Origin origin) {
    return change(
        subject,
        Event.ACCOUNT_DISABLED,
        origin,
        tx -> {
          boolean disabled = AccountTable.disable(tx, subject, now());
          grants.voidCodes(tx, subject);
          return disabled;
        });
  }

  /**
   * Tells whether there is such an account and it is not disabled, and keeps it so until the
   * transaction ends.
   */
  public static boolean isHeld(Transaction tx, Subject subject) {
    return AccountTable.hold(tx, subject);
  }

  /** Lets people log in to a disabled account again; false when it is not disabled. */
  public boolean enable(Subject subject, Origin origin) {
    return change(subject, Event.ACCOUNT_ENABLED, origin, tx -> AccountTable.enable(tx, subject));
  }

  /** Gives an account another password; false when there is none. */
  public boolean setPassword(Subject subject, Password password, Origin origin) {
    String hash = Hashed.hash(password);
    return change(
        subject, Event.PASSWORD_SET, origin, tx -> AccountTable.setHash(tx, subject, hash, now()));
  }

  /**
   * Tells what is known about a person; empty when there is no such account, or it is disabled.
   * {@code preferred_username} and {@code updated_at} are always known.
   */
  public Optional<Claims> claims(Subject subject) {
    return store.transact(tx -> AccountTable.claims(tx, subject));
  }

  /** Returns the accounts as Spring's log-in reads them. */
  public LogIns logIns() {
    return new LogIns(store);
  }

  /** Returns how passwords are hashed, few at once. */
  public PasswordEncoder passwordEncoder() {
    return passwords;
  }

  private boolean change(
      Subject subject, Event event, Origin origin, Predicate<Transaction> statements) {
    return store.transact(
        tx -> {
          boolean done = statements.test(tx);
          if (done) {
            grants.audit().record(tx, AuditEvent.of(now(), event, origin).withSubject(subject));
          }
          return done;
        });
  }

  /** The database keeps microseconds: what was written must equal what is read. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
