package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.database.Stop;
import dev.linkcard.acceptance.faults.replica.Replica;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Strikes series after series; each blow is over, and all processes run, before the next. */
final class Blows implements Callable<Void> {
  private static final int MOST_PAUSE_MILLIS = 1_500;
  private static final int MOST_OUTAGE_MILLIS = 1_500;
  private static final int LEAST_OUTAGE_MILLIS = 500;

  /** A short outage is one that nobody may notice: requests wait for a connection meanwhile. */
  private static final int TOLD_IN_AN_OUTAGE = 8;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int POLL_MILLIS = 20;

  private final Struck struck;
  private final long seed;
  private final BooleanSupplier goesOn;
  private final LongSupplier told;
  private final Random random;

  private final AtomicInteger killed = new AtomicInteger();
  private final AtomicInteger crashed = new AtomicInteger();
  private final AtomicInteger restarted = new AtomicInteger();

  /**
   * Strikes one series at least.
   *
   * @param goesOn whether there shall be another blow after that
   * @param told how many callers were told of an outage until now
   */
  Blows(Struck struck, long seed, BooleanSupplier goesOn, LongSupplier told) {
    this.struck = struck;
    this.seed = seed;
    this.goesOn = goesOn;
    this.told = told;
    this.random = new Random(seed);
  }

  @Override
  public Void call() throws IOException, InterruptedException {
    for (int series = 0; series == 0 || goesOn.getAsBoolean(); series++) {
      for (Blow blow : Blow.series(seed + series)) {
        if (series > 0 && !goesOn.getAsBoolean()) {
          return null;
        }
        pause(0, MOST_PAUSE_MILLIS);
        strike(blow);
      }
    }
    return null;
  }

  void report(Report report) {
    report.atLeast(4, "replicas killed (-9) and started again", killed.get());
    report.atLeast(2, "PostgreSQL crashed (stopped at once) and started again", crashed.get());
    report.atLeast(2, "PostgreSQL stopped in order and started again", restarted.get());
  }

  private void strike(Blow blow) throws IOException, InterruptedException {
    switch (blow) {
      case KILL_FIRST -> replace(struck.first());
      case KILL_SECOND -> replace(struck.second());
      case CRASH_DATABASE -> outage(Stop.IMMEDIATE);
      case RESTART_DATABASE -> outage(Stop.FAST);
      case KILL_IN_OUTAGE -> {
        Replica victim = random.nextBoolean() ? struck.first() : struck.second();
        stop(Stop.IMMEDIATE);
        pause(0, LEAST_OUTAGE_MILLIS);
        victim.kill();
        killed.incrementAndGet();
        struck.database().startAgain();
        victim.start();
      }
    }
  }

  private void replace(Replica replica) throws IOException {
    replica.kill();
    killed.incrementAndGet();
    replica.start();
  }

  private void outage(Stop how) throws IOException, InterruptedException {
    long before = told.getAsLong();
    stop(how);
    pause(LEAST_OUTAGE_MILLIS, MOST_OUTAGE_MILLIS);
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (told.getAsLong() < before + TOLD_IN_AN_OUTAGE && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLIS);
    }
    struck.database().startAgain();
  }

  private void stop(Stop how) throws IOException {
    struck.database().stop(how);
    (how == Stop.IMMEDIATE ? crashed : restarted).incrementAndGet();
  }

  private void pause(int least, int most) throws InterruptedException {
    Thread.sleep(random.nextInt(least, most));
  }
}
