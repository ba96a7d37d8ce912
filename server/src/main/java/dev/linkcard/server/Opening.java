package dev.linkcard.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The {@link Parts}, opened by a thread of their own while Spring makes itself ready. They begin
 * once Spring has made logging ready: what is logged meanwhile would be lost.
 */
final class Opening implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  private final FutureTask<Parts> task;

  Opening(ServerSettings settings) {
    this.task = new FutureTask<>(() -> Parts.open(settings));
  }

  /** Begins, after Spring's own listener for logging: that one has an order, and this has none. */
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent ready) {
    new Thread(task, "linkcard-opening").start();
  }

  /** Waits for the parts; throws what opening them has thrown. */
  Parts parts() {
    // Does nothing where it runs already; where Spring failed first, it never did.
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns where to get one of the parts from, when it is needed. */
  <T> Supplier<T> part(Function<Parts, T> which) {
    return () -> which.apply(parts());
  }
}
