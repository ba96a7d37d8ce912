package dev.linkcard.server.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the past says about somebody who tries to log in.
 *
 * @param now when it was looked up
 * @param next when the password may be looked at
 * @param past what this name has done from this address
 */
public record Standing(Instant now, Instant next, Set<Past> past) {
  /** What a name can have done from an address. */
  public enum Past {
    /** Logged in, in the last 90 days. */
    LOGGED_IN,
    /** Tried with a wrong password, in the last hour. */
    FAILED
  }

  /** Copies the set. */
  public Standing {
    past = Set.copyOf(past);
  }

  /** Returns how long to wait; empty when the password may be looked at now. */
  public Optional<Duration> waiting() {
    return next.isAfter(now) ? Optional.of(Duration.between(now, next)) : Optional.empty();
  }
}
