package dev.linkcard.emulator.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that runs with another one and can be moved ahead of it. Safe for use by several threads.
 */
public final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicLong aheadMillis;

  private MovableClock(Clock base, AtomicLong aheadMillis) {
    this.base = base;
    this.aheadMillis = aheadMillis;
  }

  /** Returns a clock that shows the system's time in UTC until it is moved. */
  public static MovableClock system() {
    return over(Clock.systemUTC());
  }

  /** Returns a clock that shows another clock's time until it is moved. */
  public static MovableClock over(Clock base) {
    return new MovableClock(base, new AtomicLong());
  }

  /** Moves the clock ahead; a negative duration is refused, since tokens do not grow younger. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("The clock moves ahead only, and " + by + " is negative.");
    }
    aheadMillis.addAndGet(by.toMillis());
  }

  /** Returns how far the clock was moved. */
  public Duration offset() {
    return Duration.ofMillis(aheadMillis.get());
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(aheadMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), aheadMillis);
  }
}
