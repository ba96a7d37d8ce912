package dev.linkcard.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Runs workers side by side, one thread each. */
public final class Load {
  private static final double NANOS = 1e9;
  private static final int MOST_FAILURES = 100;

  private Load() {}

  /** Lets every worker repeat its operation until the limit; ends early if too much fails. */
  public static Round run(List<? extends Operation> workers, Limit limit) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      Shared shared = new Shared(limit);
      List<Future<LongStream>> running = new ArrayList<>();
      for (Operation worker : workers) {
        running.add(threads.submit(() -> shared.repeat(worker)));
      }
      LongStream all = LongStream.empty();
      for (Future<LongStream> one : running) {
        all = LongStream.concat(all, one.get());
      }
      double seconds = (System.nanoTime() - shared.start) / NANOS;
      return new Round(seconds, all.toArray(), shared.failures.get(), shared.failure());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** What the workers of one round have in common. */
  private static final class Shared {
    private final long start = System.nanoTime();
    private final long end;
    private final AtomicInteger left;
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    Shared(Limit limit) {
      this.end = start + (long) (limit.seconds() * NANOS);
      this.left = new AtomicInteger(limit.operations());
    }

    LongStream repeat(Operation operation) {
      LongStream.Builder nanos = LongStream.builder();
      while (left.getAndDecrement() > 0 && failures.get() < MOST_FAILURES) {
        long begin = System.nanoTime();
        if (begin > end) {
          break;
        }
        try {
          operation.once();
          nanos.add(System.nanoTime() - begin);
        } catch (IOException | SQLException | RuntimeException e) {
          failures.incrementAndGet();
          texts.add(String.valueOf(e.getMessage()));
        }
      }
      return nanos.build();
    }

    Optional<String> failure() {
      return texts.stream().findFirst();
    }
  }
}
