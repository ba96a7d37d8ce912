package dev.linkcard.server.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.StoreException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Signs with the key whose turn it is, and publishes all that count. Safe for many threads. */
public final class Keys {
  private static final Origin ROTATION = new Origin("rotation");

  private final Store store;
  private final AuditLog audit;
  private final Clock clock;
  private final KeyPolicy policy;
  private final Duration longestToken;
  private final KeyTable table;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile KeyRing ring = KeyRing.none();

  private Keys(
      Store store,
      AuditLog audit,
      Clock clock,
      KeyPolicy policy,
      Duration longestToken,
      KeyTable table) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.policy = policy;
    this.longestToken = longestToken;
    this.table = table;
  }

  /**
   * Opens the keys of a store, and makes the first ones.
   *
   * @param longestToken the longest lifetime of anything that is signed
   * @throws KeyFailure if they cannot be decrypted
   */
  public static Keys open(
      Store store,
      AuditLog audit,
      Clock clock,
      KeyPolicy policy,
      Duration longestToken,
      KeySource source) {
    store.migrate("classpath:dev/linkcard/server/keys", "keys_history");
    boolean needed = !store.transact(KeyTable::isEmpty);
    KeyTable table = new KeyTable(source.get(needed));
    store.transact(
        tx -> {
          table.sealAnew(tx);
          KeyTable.lengthen(tx, longestToken);
          return needed;
        });
    Keys keys = new Keys(store, audit, clock, policy, longestToken, table);
    keys.read();
    return keys;
  }

  /**
   * Reads the keys again if that was a minute ago, adds those that are due, and removes those that
   * are over. While the database is away, what was read last stands.
   */
  public void keepFresh() {
    if (ring.isFreshAt(now()) || !reading.tryLock()) {
      return;
    }
    try {
      read();
    } catch (StoreException away) {
      return;
    } finally {
      reading.unlock();
    }
  }

  /** Signs claims with the key whose turn it is, without touching the database. */
  public String sign(Algorithm algorithm, JOSEObjectType type, JWTClaimsSet claims) {
    SigningKey key = ring.signing(algorithm, now());
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(algorithm.jws()).type(type).keyID(key.jwk().getKeyID()).build(),
            claims);
    try {
      jwt.sign(algorithm.signer(key.jwk()));
    } catch (JOSEException e) {
      throw new IllegalStateException("The " + key + " does not sign.", e);
    }
    return jwt.serialize();
  }

  /** Reads the claims of a JWT that one of the published keys has signed so, over or not. */
  public Optional<JWTClaimsSet> signed(Algorithm algorithm, String text) {
    keepFresh();
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      @Nullable JWK key = ring.published(now()).getKeyByKeyId(jwt.getHeader().getKeyID());
      return key != null
              && algorithm.jws().equals(key.getAlgorithm())
              && algorithm.jws().equals(jwt.getHeader().getAlgorithm())
              && jwt.verify(algorithm.verifier(key))
          ? Optional.of(jwt.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  /** Gives the JWK set (RFC 7517 §5), with public parts alone. */
  public JWKSet published() {
    keepFresh();
    return ring.published(now());
  }

  /** Lists the keys, oldest first. */
  public List<KeyStatus> list() {
    keepFresh();
    return ring.statuses(now());
  }

  /**
   * Publishes a successor for each signing key that has none yet, to sign when every client can
   * know it, and says for how many.
   */
  public int rotate(Origin origin) {
    reading.lock();
    try {
      read();
      Instant now = now();
      int added = 0;
      for (Algorithm algorithm : Algorithm.values()) {
        if (ring.signing(algorithm, now).equals(ring.newest(algorithm).orElseThrow())
            && add(algorithm, now, now.plus(policy.ahead()), origin)) {
          added++;
        }
      }
      look(now);
      return added;
    } finally {
      reading.unlock();
    }
  }

  private void read() {
    Instant now = now();
    look(now);
    boolean changed = false;
    for (Algorithm algorithm : Algorithm.values()) {
      changed |= addIfDue(algorithm, now);
    }
    for (SigningKey over : ring.retired(now)) {
      remove(over, now);
      changed = true;
    }
    if (changed) {
      look(now);
    }
  }

  private void look(Instant now) {
    ring = store.transact(tx -> new KeyRing(KeyTable.generations(tx), table.all(tx), now));
  }

  /** Adds the first key, which signs at once, or the next one when its time is near. */
  private boolean addIfDue(Algorithm algorithm, Instant now) {
    SigningKey newest = ring.newest(algorithm).orElse(null);
    if (newest == null) {
      add(algorithm, now, now, ROTATION);
      return true;
    }
    Instant due = newest.signsFrom().plus(policy.lifetime()).minus(policy.ahead());
    if (now.isBefore(due)) {
      return false;
    }
    add(algorithm, now, now.plus(policy.ahead()), ROTATION);
    return true;
  }

  /** Of replicas that do this at the same time one succeeds, and the others wait for it. */
  private boolean add(Algorithm algorithm, Instant now, Instant signsFrom, Origin origin) {
    int generation = ring.generations().getOrDefault(algorithm, 0) + 1;
    SigningKey key =
        new SigningKey(algorithm.generate(), algorithm, generation, now, signsFrom, longestToken);
    return store.transact(
        tx -> {
          boolean first = table.add(tx, key);
          if (first) {
            audit.record(tx, AuditEvent.of(now, Event.KEY_ADDED, origin));
          }
          return first;
        });
  }

  private boolean remove(SigningKey over, Instant now) {
    return store.transact(
        tx -> {
          boolean first = KeyTable.remove(tx, over);
          if (first) {
            audit.record(tx, AuditEvent.of(now, Event.KEY_RETIRED, ROTATION));
          }
          return first;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
