package dev.linkcard.server.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.AuditLog;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs with the key whose turn it is, and publishes all that count. Safe for many threads. */
public final class Keys {
  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

  private final KeyRotation rotation;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile KeyRing ring;
  private boolean unreadable; // guarded by reading

  private Keys(KeyRotation rotation, Clock clock) {
    this.rotation = rotation;
    this.clock = clock;
    this.ring = rotation.read(now());
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
    migrate(store);
    boolean needed = !store.transact(KeyTable::isEmpty);
    KeyTable table = new KeyTable(source.get(needed));
    store.transact(
        tx -> {
          table.sealAnew(tx);
          KeyTable.lengthen(tx, longestToken);
          return needed;
        });
    return new Keys(new KeyRotation(store, audit, policy, longestToken, table), clock);
  }

  /** Lists the keys of a store, oldest first, decrypts none and changes nothing. */
  public static List<KeyStatus> list(Store store, Clock clock) {
    migrate(store);
    return new Timetable(store.transact(KeyTable::dates)).statuses(clock.instant());
  }

  private static void migrate(Store store) {
    store.migrate("classpath:dev/linkcard/server/keys", "keys_history");
  }

  /**
   * Reads the keys again, adds those that are due, and removes those that are over. While the
   * database is away or holds a key that cannot be read, what was read last stands.
   */
  public void read() {
    reading.lock();
    try {
      readOrKeep();
    } finally {
      reading.unlock();
    }
  }

  /** Does as {@link #read} does if that was a minute ago and nobody else is at it. */
  public void keepFresh() {
    if (ring.isFreshAt(now()) || !reading.tryLock()) {
      return;
    }
    try {
      readOrKeep();
    } finally {
      reading.unlock();
    }
  }

  private void readOrKeep() {
    try {
      ring = rotation.read(now());
      unreadable = false;
    } catch (StoreException | KeyFailure failed) {
      ring = ring.triedAt(now());
      if (!(failed instanceof StoreException store && store.isUnreachable())) {
        tellOnce(failed);
      }
    }
  }

  private void tellOnce(RuntimeException failed) {
    if (!unreadable) {
      LOG.error("The signing keys that were read last stay in use. {}", failed.getMessage());
    }
    unreadable = true;
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
   *
   * @throws KeyFailure if a key cannot be read
   */
  public int rotate(Origin origin) {
    return changed(now -> rotation.rotate(ring, now, origin));
  }

  /**
   * Takes a key out of the JWK set at once, since its private part may be known; if it was signing,
   * its successor signs from now on. False if there is no such key.
   *
   * @throws KeyFailure if a key cannot be read
   */
  public boolean retire(String kid, Origin origin) {
    return changed(now -> rotation.retire(ring, kid, now, origin));
  }

  private <T> T changed(Function<Instant, T> change) {
    reading.lock();
    try {
      Instant now = now();
      ring = rotation.read(now);
      T changed = change.apply(now);
      ring = rotation.read(now);
      return changed;
    } finally {
      reading.unlock();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
