package dev.linkcard.server.keys;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the keys of a store, and adds and removes them when it is time. */
final class KeyRotation {
  private static final Origin ROTATION = new Origin("rotation");

  private final Store store;
  private final AuditLog audit;
  private final KeyPolicy policy;
  private final Duration longestToken;
  private final KeyTable table;

  KeyRotation(
      Store store, AuditLog audit, KeyPolicy policy, Duration longestToken, KeyTable table) {
    this.store = store;
    this.audit = audit;
    this.policy = policy;
    this.longestToken = longestToken;
    this.table = table;
  }

  /** Reads the keys, after it has added those that are due and removed those that are over. */
  KeyRing read(Instant now) {
    KeyRing ring = look(now);
    boolean changed = false;
    for (Algorithm algorithm : Algorithm.values()) {
      changed |= addIfDue(ring, algorithm, now);
    }
    for (SigningKey over : ring.retired(now)) {
      store.transact(tx -> remove(tx, over, now, ROTATION));
      changed = true;
    }
    return changed ? look(now) : ring;
  }

  /** Adds a successor for each signing key that has none, and says for how many. */
  int rotate(KeyRing ring, Instant now, Origin origin) {
    int added = 0;
    for (Algorithm algorithm : Algorithm.values()) {
      if (ring.signing(algorithm, now).equals(ring.newest(algorithm).orElseThrow())
          && add(ring, algorithm, now, now.plus(policy.ahead()), origin)) {
        added++;
      }
    }
    return added;
  }

  /** Removes a key whatever its time; what it signed with is signed by its successor at once. */
  boolean retire(KeyRing ring, String kid, Instant now, Origin origin) {
    Optional<SigningKey> found = ring.find(kid);
    return found.isPresent()
        && store.transact(
            tx -> {
              boolean removed = remove(tx, found.get(), now, origin);
              if (removed) {
                succeed(tx, ring, found.get(), now, origin);
              }
              return removed;
            });
  }

  /** Has the successor sign at once, unless another replica sees to it. */
  private void succeed(Transaction tx, KeyRing ring, SigningKey gone, Instant now, Origin origin) {
    Algorithm algorithm = gone.algorithm();
    if (!ring.signing(algorithm, now).equals(gone)) {
      return;
    }
    ring.newest(algorithm)
        .filter(newest -> newest.generation() > gone.generation())
        .ifPresentOrElse(
            next -> KeyTable.signFrom(tx, next, now),
            () -> add(tx, ring.next(algorithm, now, now, longestToken), now, origin));
  }

  private KeyRing look(Instant now) {
    return store.transact(tx -> new KeyRing(KeyTable.generations(tx), table.all(tx), now));
  }

  /** Adds the first key, which signs at once, or the next one when its time is near. */
  private boolean addIfDue(KeyRing ring, Algorithm algorithm, Instant now) {
    Optional<SigningKey> newest = ring.newest(algorithm);
    if (newest.isEmpty()) {
      add(ring, algorithm, now, now, ROTATION);
      return true;
    }
    Instant due = newest.get().signsFrom().plus(policy.lifetime()).minus(policy.ahead());
    if (now.isBefore(due)) {
      return false;
    }
    add(ring, algorithm, now, now.plus(policy.ahead()), ROTATION);
    return true;
  }

  private boolean add(
      KeyRing ring, Algorithm algorithm, Instant now, Instant signsFrom, Origin origin) {
    SigningKey key = ring.next(algorithm, now, signsFrom, longestToken);
    return store.transact(tx -> add(tx, key, now, origin));
  }

  /** Of replicas that do this at the same time one succeeds, and the others wait for it. */
  private boolean add(Transaction tx, SigningKey key, Instant now, Origin origin) {
    boolean first = table.add(tx, key);
    if (first) {
      audit.record(tx, AuditEvent.of(now, Event.KEY_ADDED, origin));
    }
    return first;
  }

  private boolean remove(Transaction tx, SigningKey key, Instant now, Origin origin) {
    boolean first = KeyTable.remove(tx, key);
    if (first) {
      audit.record(tx, AuditEvent.of(now, Event.KEY_RETIRED, origin));
    }
    return first;
  }
}
