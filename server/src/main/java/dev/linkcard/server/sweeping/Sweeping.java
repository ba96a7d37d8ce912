package dev.linkcard.server.sweeping;

import dev.linkcard.server.background.Repeating;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** Sweeps again and again on a thread of its own until it is closed. */
public final class Sweeping implements AutoCloseable {
  private final Repeating sweeps;

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

  private Sweeping(Repeating sweeps) {
    this.sweeps = sweeps;
  }

  /**
   * Begins after the first pause.
   *
   * @param sweep removes what has had its time, and says how many rows
   * @param pause in real time, whatever the clock that lifetimes are measured by
   */
  public static Sweeping begin(IntSupplier sweep, Duration pause, Watch watch) {
    return new Sweeping(
        Repeating.begin(
            "linkcard-sweeper",
            "Expired rows could not be removed",
            () -> once(sweep, watch),
            pause));
  }

  private static void once(IntSupplier sweep, Watch watch) {
    boolean swept = false;
    try {
      watch.removed(sweep.getAsInt());
      swept = true;
    } finally {
      if (!swept) {
        watch.failed();
      }
    }
  }

  /** Begins no more sweeps, and waits for the one that runs, a few seconds at most. */
  @Override
  public void close() {
    sweeps.close();
  }
}
