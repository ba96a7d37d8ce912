package dev.linkcard.server.keys;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;

/**
 * A key pair and its times. Its state follows from them, so no replica has to be told.
 *
 * @param jwk with the private part; its {@code kid} is its thumbprint
 * @param generation 1 for the first key of its algorithm, and so on
 * @param publishedAt when it entered the JWK set
 * @param signsFrom when it takes over; equal to {@code publishedAt} for the first key, and for one
 *     that takes over from a key that was retired before its time
 * @param longestToken the longest lifetime of what it signs
 */
record SigningKey(
    JWK jwk,
    Algorithm algorithm,
    int generation,
    Instant publishedAt,
    Instant signsFrom,
    Duration longestToken) {

  /** Leaves out the key itself. */
  KeyDates dates() {
    return new KeyDates(
        jwk.getKeyID(), algorithm, generation, publishedAt, signsFrom, longestToken);
  }

  @Override
  public String toString() {
    return algorithm + " key " + jwk.getKeyID();
  }
}
