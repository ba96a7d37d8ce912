package dev.linkcard.server.background;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own until it is closed. Each pause is up to a
 * tenth longer or shorter than told, so that replicas that were started together drift apart.
 * Nothing that is thrown ends it; a failure is logged once, until it goes well again.
 */
public final class Repeating implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
  private static final double DRIFT = 0.1;

  private final String failure;
  private final Runnable work;
  private final long pauseMillis;
  private final Random random = new Random();
  private final ScheduledExecutorService thread;
  private boolean failing;

  private Repeating(String threadName, String failure, Runnable work, Duration pause) {
    this.failure = failure;
    this.work = work;
    this.pauseMillis = pause.toMillis();
    this.thread = Background.threads(threadName, 1);
  }

  /**
   * Begins after the first pause.
   *
   * @param failure what the log says when the work throws, such as {@code It did not work}
   * @param pause in real time, whatever the clock that lifetimes are measured by
   */
  public static Repeating begin(String threadName, String failure, Runnable work, Duration pause) {
    Repeating begun = new Repeating(threadName, failure, work, pause);
    begun.later();
    return begun;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Every failure is caught where it happens.
  private void later() {
    double drift = 1 + DRIFT * (2 * random.nextDouble() - 1);
    thread.schedule(this::once, Math.round(pauseMillis * drift), TimeUnit.MILLISECONDS);
  }

  private void once() {
    try {
      work.run();
      failing = false;
    } catch (RuntimeException failed) {
      tell(() -> LOG.warn("{}; trying again: {}", failure, failed.getMessage()));
    } catch (Error broken) {
      tell(() -> LOG.error("{}; trying again:", failure, broken));
    } finally {
      later();
    }
  }

  private void tell(Runnable line) {
    boolean first = !failing;
    failing = true;
    if (first && !thread.isShutdown()) {
      line.run();
    }
  }

  /** Begins nothing more, and waits for what is being done, a few seconds at most. */
  @Override
  public void close() {
    Background.end(thread);
  }
}
