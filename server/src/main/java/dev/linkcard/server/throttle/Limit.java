package dev.linkcard.server.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is counted, and how long one waits for it. */
enum Limit {
  /**
   * One name from one address: five wrong passwords, then ten seconds, and twice as long after each
   * further one, a quarter of an hour at most. An hour's quiet forgives all.
   */
  PAIR(5, Duration.ofHours(1)),
  /** One name from all addresses: a hundred wrong passwords in a quarter of an hour. */
  ACCOUNT(100, Duration.ofMinutes(15)),
  /** One address for all names: a hundred wrong passwords in a quarter of an hour. */
  ADDRESS(100, Duration.ofMinutes(15)),
  /** A name that has logged in from this address before: only the pair counts for it. */
  KNOWN(Integer.MAX_VALUE, Duration.ofDays(90));

  /** What counts against somebody. */
  static final List<Limit> ALL = List.of(PAIR, ACCOUNT, ADDRESS);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 7;

  private final int free;
  private final Duration window;

  Limit(int free, Duration window) {
    this.free = free;
    this.window = window;
  }

  Duration window() {
    return window;
  }

  /** Returns when the next attempt may come, which may be in the past. */
  Instant next(int attempts, Instant lastAt, Instant expiresAt) {
    if (attempts < free) {
      return lastAt;
    }
    return this == PAIR ? lastAt.plus(growing(attempts - free)) : expiresAt;
  }

  private static Duration growing(int more) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(more, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
