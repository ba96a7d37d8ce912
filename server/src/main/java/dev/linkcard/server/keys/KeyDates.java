package dev.linkcard.server.keys;

import java.time.Duration;
import java.time.Instant;

/**
 * What anyone may know of a key; the database has it in plain columns.
 *
 * @param kid the key's id
 * @param generation 1 for the first key of its algorithm, and so on
 * @param publishedAt when it entered the JWK set
 * @param signsFrom when it takes over
 * @param longestToken the longest lifetime of what it signs
 */
record KeyDates(
    String kid,
    Algorithm algorithm,
    int generation,
    Instant publishedAt,
    Instant signsFrom,
    Duration longestToken) {

  /** For clocks that differ: of replicas, and of those who check tokens. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  boolean signsAt(Instant now) {
    return !now.isBefore(signsFrom);
  }

  /** Says when the last token that it can have signed is over, given the key that comes after. */
  Instant retiresAfter(KeyDates successor) {
    return successor.signsFrom.plus(longestToken).plus(MARGIN);
  }

  KeyStatus status(KeyStatus.State state) {
    return new KeyStatus(kid, algorithm, state, publishedAt, signsFrom);
  }
}
