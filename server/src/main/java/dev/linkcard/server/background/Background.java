package dev.linkcard.server.background;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are ended without an interrupt: one that reached H2 while it reads or writes its
 * file would close that file for everybody.
 */
public final class Background {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Background() {}

  /**
   * Makes daemon threads of this name. What they were to do later is dropped at the end, and so is
   * what they are given after it.
   */
  public static ScheduledExecutorService threads(String name, int count) {
    ScheduledThreadPoolExecutor threads =
        new ScheduledThreadPoolExecutor(
            count,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return threads;
  }

  /** Takes on no more work, and waits for what is being done, five seconds at most. */
  public static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
