package dev.linkcard.server.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets two do something at a time, in the order in which they came; who has waited three seconds is
 * refused with {@link TooManyLogIns}. Safe for many threads.
 */
public final class Turns {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 3;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Does the work when its turn has come. */
  public <T extends @Nullable Object> T take(Supplier<T> work) {
    boolean admitted = false;
    try {
      admitted = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!admitted) {
        throw new TooManyLogIns();
      }
      return work.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TooManyLogIns();
    } finally {
      if (admitted) {
        places.release();
      }
    }
  }
}
