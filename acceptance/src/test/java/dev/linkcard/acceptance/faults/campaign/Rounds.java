package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Refreshes all links, round after round, many at the same time. */
final class Rounds {
  private static final int WORKERS = 24;
  private static final int ENOUGH_FAILURES = 5;

  private final List<Link> links;
  private final ExecutorService threads;
  private final Instant deadline;
  private final AtomicInteger rested = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  Rounds(List<Link> links, ExecutorService threads, Duration atMost) {
    this.links = links;
    this.threads = threads;
    this.deadline = Instant.now().plus(atMost);
  }

  /** Says how often a link was passed over, because it rested after a time-out. */
  int rested() {
    return rested.get();
  }

  /** Tells whether so many links failed that there is no use in going on. */
  boolean isHopeless() {
    return failed.get() >= ENOUGH_FAILURES;
  }

  /** Refreshes every link that is well and rested, once, by its plan. */
  void round(String name, IntFunction<Plan> plans) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers =
        IntStream.range(0, WORKERS)
            .<Future<?>>mapToObj(worker -> threads.submit(() -> work(next, name, plans)))
            .toList();
    for (Future<?> worker : workers) {
      try {
        worker.get();
      } catch (InterruptedException | ExecutionException broken) {
        throw new AssertionError(broken);
      }
    }
  }

  /** Refreshes every link that is well once, after each has had its rest. */
  void calm() {
    while (links.stream().anyMatch(link -> link.isWell() && !link.isRested())) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
    round("in the calm", link -> Plan.calm());
  }

  private void work(AtomicInteger next, String name, IntFunction<Plan> plans) {
    for (int i = next.getAndIncrement(); i < links.size(); i = next.getAndIncrement()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("The campaign took too long; it is in " + name + ".");
      }
      Link link = links.get(i);
      if (isHopeless() || !link.isWell()) {
        continue;
      }
      if (!link.isRested()) {
        rested.incrementAndGet();
        continue;
      }
      link.refresh(plans.apply(link.number()), name);
      if (!link.isWell()) {
        failed.incrementAndGet();
      }
    }
  }
}
