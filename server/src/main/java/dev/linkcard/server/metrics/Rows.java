package dev.linkcard.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the runs of the sweeper and the rows that it removed. */
public final class Rows {
  private final Counter removed;
  private final Counter done;
  private final Counter failed;

  Rows(MeterRegistry registry) {
    removed =
        Counter.builder("linkcard.sweeper.rows")
            .description("Expired rows that were removed")
            .register(registry);
    done = runs(registry, "done");
    failed = runs(registry, "failed");
  }

  private static Counter runs(MeterRegistry registry, String outcome) {
    return Counter.builder("linkcard.sweeper.runs")
        .description("Runs of the sweeper")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Counts a run that removed so many rows. */
  public void removed(int count) {
    removed.increment(count);
    done.increment();
  }

  /** Counts a run that failed. */
  public void failed() {
    failed.increment();
  }
}
