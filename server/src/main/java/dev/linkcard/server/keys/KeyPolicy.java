package dev.linkcard.server.keys;

import java.time.Duration;

/**
 * Sets how keys are rotated.
 *
 * @param lifetime how long a key signs before the next one takes over: a day more than {@code
 *     ahead}, or longer
 * @param ahead how long a key is published before it signs: an hour or longer, since clients keep
 *     the JWK set for {@link #CACHED}, and replicas read the keys every {@link #READ}
 */
public record KeyPolicy(Duration lifetime, Duration ahead) {
  /** How long whoever fetched the JWK set may keep it: 15 minutes. */
  public static final Duration CACHED = Duration.ofMinutes(15);

  /** How often a replica reads the keys: every minute. */
  static final Duration READ = Duration.ofMinutes(1);

  private static final Duration LEAST_AHEAD = Duration.ofHours(1);
  private static final Duration LEAST_SIGNING = Duration.ofDays(1);

  /** Refuses, with {@link IllegalArgumentException}, times that would break clients. */
  public KeyPolicy {
    if (ahead.compareTo(LEAST_AHEAD) < 0) {
      throw new IllegalArgumentException(
          "A signing key is published at least an hour before it signs, not "
              + ahead.toSeconds()
              + " s.");
    }
    if (lifetime.compareTo(ahead.plus(LEAST_SIGNING)) < 0) {
      throw new IllegalArgumentException(
          "A signing key signs for a day longer than its successor is published ahead, or more; "
              + lifetime.toSeconds()
              + " s is too short.");
    }
  }

  /** Gives 90 days, the next key published a day ahead. */
  public static KeyPolicy defaults() {
    return new KeyPolicy(Duration.ofDays(90), Duration.ofDays(1));
  }

  /** Changes how long a key signs. */
  public KeyPolicy withLifetime(Duration given) {
    return new KeyPolicy(given, ahead);
  }
}
