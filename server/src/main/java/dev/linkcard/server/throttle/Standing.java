package dev.linkcard.server.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the past says about somebody who tries to log in.
 *
 * @param now when it was looked up
 * @param next when the password may be looked at
 * @param known whether this name has logged in from this address
 * @param tried whether wrong passwords came for this name from this address
 */
public record Standing(Instant now, Instant next, boolean known, boolean tried) {
  /** Returns how long to wait; empty when the password may be looked at now. */
  public Optional<Duration> waiting() {
    return next.isAfter(now) ? Optional.of(Duration.between(now, next)) : Optional.empty();
  }
}
