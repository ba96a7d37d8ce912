package dev.linkcard.server.sweeping;

import dev.linkcard.server.background.Background;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps again and again on a thread of its own until it is closed. Each pause is up to a tenth
 * longer or shorter than told, so that replicas that were started together drift apart. A failure
 * is logged once, until a sweep succeeds again.
 */
public final class Sweeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final double DRIFT = 0.1;

  private final IntSupplier sweep;
  private final Watch watch;
  private final long pauseMillis;
  private final Random random = new Random();
  private final ScheduledExecutorService thread = Background.threads("linkcard-sweeper", 1);
  private boolean failing;

  /** Is told how each sweep went. */
  public interface Watch {
    /** Learns how many rows were removed. */
    void removed(int count);

    /** Learns that a sweep failed. */
    void failed();

    /** Gives one that does nothing. */
    static Watch none() {
      return of(count -> {}, () -> {});
    }

    /** Gives one of two parts. */
    static Watch of(IntConsumer removed, Runnable failed) {
      return new Watch() {
        @Override
        public void removed(int count) {
          removed.accept(count);
        }

        @Override
        public void failed() {
          failed.run();
        }
      };
    }
  }

  private Sweeping(IntSupplier sweep, Duration pause, Watch watch) {
    this.sweep = sweep;
    this.pauseMillis = pause.toMillis();
    this.watch = watch;
  }

  /**
   * Begins after the first pause.
   *
   * @param sweep removes what has had its time, and says how many rows
   * @param pause in real time, whatever the clock that lifetimes are measured by
   */
  public static Sweeping begin(IntSupplier sweep, Duration pause, Watch watch) {
    Sweeping begun = new Sweeping(sweep, pause, watch);
    begun.later();
    return begun;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Every failure is caught where it happens.
  private void later() {
    if (!thread.isShutdown()) {
      double drift = 1 + DRIFT * (2 * random.nextDouble() - 1);
      thread.schedule(this::once, Math.round(pauseMillis * drift), TimeUnit.MILLISECONDS);
    }
  }

  private void once() {
    try {
      watch.removed(sweep.getAsInt());
      failing = false;
    } catch (RuntimeException failed) {
      watch.failed();
      if (!failing && !thread.isShutdown()) {
        LOG.warn("Expired rows could not be removed; trying again: {}", failed.getMessage());
      }
      failing = true;
    }
    later();
  }

  /** Begins no more sweeps, and waits for the one that runs, a few seconds at most. */
  @Override
  public void close() {
    Background.end(thread);
  }
}
