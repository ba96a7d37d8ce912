package dev.linkcard.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The {@link Parts}, opened by a thread of their own while Spring makes itself ready. */
final class Opening {
  private final FutureTask<Parts> task;

  private Opening(FutureTask<Parts> task) {
    this.task = task;
  }

  static Opening begin(ServerSettings settings) {
    // Made ready by two threads at once, SLF4J would keep what they log and complain about it.
    LoggerFactory.getILoggerFactory();
    FutureTask<Parts> task = new FutureTask<>(() -> Parts.open(settings));
    new Thread(task, "linkcard-opening").start();
    return new Opening(task);
  }

  /** Waits for the parts; throws what opening them has thrown. */
  Parts parts() {
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
