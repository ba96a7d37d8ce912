package dev.linkcard.grants.client;

import dev.linkcard.grants.secret.ClientSecret;
import java.time.Instant;
import java.util.Optional;

/** Pairs a client with the hashes of its secret, and of the one before while that is good. */
final class Registered {

  private final Client client;
  private final byte[] secretHash;
  private final byte[] previousHash;
  private final Optional<Instant> previousUntil;

  /**
   * Pairs them.
   *
   * @param previousHash empty when there is none
   */
  Registered(
      Client client, byte[] secretHash, byte[] previousHash, Optional<Instant> previousUntil) {
    this.client = client;
    this.secretHash = secretHash;
    this.previousHash = previousHash;
    this.previousUntil = previousUntil;
  }

  Client client() {
    return client;
  }

  /** Returns the end of the secret before, while that is good. */
  Optional<Instant> previousGoodUntil(Instant now) {
    return previousUntil.filter(now::isBefore);
  }

  /** Compares with both, so that the time taken does not tell which one it was. */
  boolean isProvenBy(ClientSecret secret, Instant now) {
    boolean newest = secret.matches(secretHash);
    boolean previous = secret.matches(previousHash);
    return newest || (previous && previousGoodUntil(now).isPresent());
  }
}
