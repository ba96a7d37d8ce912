package dev.linkcard.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved. */
public final class MovableClock extends Clock {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicReference<Runnable> afterLooks = new AtomicReference<>(() -> {});

  /** Has something happen, once, right after so many looks at the clock. */
  public void afterLooks(int count, Runnable work) {
    afterLooks.set(work);
    looks.set(count);
  }

  /** Moves on. */
  public void advance(Duration duration) {
    now.updateAndGet(moment -> moment.plus(duration));
  }

  @Override
  public Instant instant() {
    Instant told = now.get();
    if (looks.getAndDecrement() == 1) {
      afterLooks.get().run();
    }
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
