package dev.linkcard.grants.client;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.StoreException;
import dev.linkcard.grants.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Registers clients and tells whether they are who they say. A change made here is seen at once;
 * one by another process within two seconds.
 */
public final class Clients {

  /** A plain hash protects only what nobody can guess. */
  private static final Pattern STRONG = Pattern.compile("[!-~]{32,128}");

  private static final int BATCH = 1000;

  private final Store store;
  private final Secrets secrets;
  private final AuditLog audit;
  private final GrantTable grants;
  private final Clock clock;
  private final Remembered remembered;

  /** Keeps clients in {@code store}, and writes to {@code audit}. */
  public Clients(Store store, Secrets secrets, AuditLog audit, GrantTable grants, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.grants = grants;
    this.clock = clock;
    this.remembered = new Remembered(id -> store.decide(tx -> ClientTable.find(tx, id)));
  }

  /** Adds a client and gives its new secret, this once; empty when the id is taken. */
  public Optional<ClientSecret> register(Client client, Origin origin) {
    ClientSecret secret = secrets.clientSecret();
    return register(client, secret, origin) ? Optional.of(secret) : Optional.empty();
  }

  /**
   * Adds a client with a secret chosen by the caller: 32 to 128 printable ASCII characters without
   * space (RFC 6749 appendix A.2), else {@link IllegalArgumentException}; false when the id is
   * taken.
   */
  public boolean register(Client client, ClientSecret secret, Origin origin) {
    if (!STRONG.matcher(secret.reveal()).matches()) {
      throw new IllegalArgumentException(
          "The secret of client "
              + client.id()
              + " is too weak: use 32 to 128 printable ASCII characters without space.");
    }
    try {
      return change(
          client.id(),
          Event.CLIENT_ADDED,
          origin,
          tx -> {
            boolean free = ClientTable.find(tx, client.id()).isEmpty();
            if (free) {
              ClientTable.insert(tx, client, secret);
            }
            return free;
          });
    } catch (StoreException failed) {
      if (failed.isTaken()) {
        // Somebody else registered it after the look.
        remembered.forget(client.id());
        return false;
      }
      throw failed;
    }
  }

  /** Describes a client anew and leaves its secret and grants alone; false when it is unknown. */
  public boolean replace(Client client, Origin origin) {
    return change(client.id(), Event.CLIENT_CHANGED, origin, tx -> ClientTable.update(tx, client));
  }

  /**
   * Gives a client a new secret, this once; empty when it is unknown. Of three secrets the first is
   * void: look at {@link #oldSecretGoodUntil} before.
   *
   * @param bothValid how long the old secret stays good, so that the client can be told the new
   *     one; zero voids it at once
   */
  public Optional<ClientSecret> rotateSecret(ClientId id, Duration bothValid, Origin origin) {
    if (bothValid.isNegative()) {
      throw new IllegalArgumentException("Two secrets are valid for zero seconds or more.");
    }
    ClientSecret secret = secrets.clientSecret();
    boolean rotated =
        change(
            id,
            Event.CLIENT_SECRET_ROTATED,
            origin,
            tx -> ClientTable.rotateSecret(tx, id, secret, clock.instant().plus(bothValid)));
    return rotated ? Optional.of(secret) : Optional.empty();
  }

  /** Tells until when a client's old secret is good beside its new one; empty when none is. */
  public Optional<Instant> oldSecretGoodUntil(ClientId id) {
    return remembered.find(id).flatMap(registered -> registered.previousGoodUntil(clock.instant()));
  }

  /**
   * Removes a client, with its codes, and ends its grants; false when it is unknown. Most grants
   * are ended before, a batch at a time, as they may be very many.
   */
  public boolean remove(ClientId id, Origin origin) {
    Occasion occasion = new Occasion(clock.instant(), origin);
    int ended = find(id).isPresent() ? BATCH : 0;
    while (ended == BATCH) {
      ended = store.transact(tx -> grants.endSomeOf(tx, id, occasion, BATCH));
    }
    return change(
        id,
        Event.CLIENT_REMOVED,
        origin,
        tx -> {
          boolean removed = ClientTable.delete(tx, id);
          if (removed) {
            grants.endSomeOf(tx, id, occasion, Integer.MAX_VALUE);
          }
          return removed;
        });
  }

  /** Finds a client. */
  public Optional<Client> find(ClientId id) {
    return remembered.find(id).map(Registered::client);
  }

  /**
   * Returns a client as it was last found, without a look at the database; empty when it was not
   * found within ten minutes, or has been changed here since. For answers while the database is
   * away.
   */
  public Optional<Client> lastFound(ClientId id) {
    return remembered.last(id).map(Registered::client);
  }

  /** Lists every client by id. */
  public List<Client> list() {
    return store.decide(ClientTable::all);
  }

  /** Finds the client that has this secret (RFC 6749 section 2.3.1); empty when it is another's. */
  public Optional<Client> authenticate(ClientId id, ClientSecret secret) {
    return remembered
        .find(id)
        .filter(registered -> registered.isProvenBy(secret, clock.instant()))
        .map(Registered::client);
  }

  private boolean change(
      ClientId id, Event event, Origin origin, Predicate<Transaction> statements) {
    boolean changed =
        store.transact(
            tx -> {
              boolean done = statements.test(tx);
              if (done) {
                audit.record(tx, AuditEvent.of(clock.instant(), event, origin).withClient(id));
              }
              return done;
            });
    remembered.forget(id);
    return changed;
  }
}
