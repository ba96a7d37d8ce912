package dev.linkcard.grants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved. */
public final class MovableClock extends Clock {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));

  private final AtomicReference<Runnable> afterNextLook = new AtomicReference<>(() -> {});

  /** Has something happen, once, right after the next look at the clock. */
  public void afterNextLook(Runnable work) {
    afterNextLook.set(work);
  }

  /** Gives a clock that moves with this one, and is that much ahead of it. */
  public Clock ahead(Duration difference) {
    return Clock.offset(this, difference);
  }

  /** Moves on. */
  public void advance(Duration duration) {
    now.updateAndGet(moment -> moment.plus(duration));
  }

  @Override
  public Instant instant() {
    Instant told = now.get();
    afterNextLook.getAndSet(() -> {}).run();
    return told;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("only UTC");
  }
}
