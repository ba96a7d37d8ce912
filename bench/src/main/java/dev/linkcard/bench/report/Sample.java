package dev.linkcard.bench.report;

import dev.linkcard.bench.load.Round;

/**
 * A round and the CPU that it took.
 *
 * @param serverSeconds of the server's process
 * @param postgresSeconds of all of PostgreSQL's processes
 */
public record Sample(Round round, double serverSeconds, double postgresSeconds) {

  /** Returns the server's CPU seconds for 1,000 operations. */
  public double serverSecondsPerThousand() {
    return 1000 * serverSeconds / round.operations();
  }

  /** Returns PostgreSQL's CPU seconds for 1,000 operations. */
  public double postgresSecondsPerThousand() {
    return 1000 * postgresSeconds / round.operations();
  }
}
