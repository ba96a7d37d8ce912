package dev.linkcard.bench.load;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one round came to.
 *
 * @param nanos how long each operation took that did not fail, sorted
 * @param failures how many failed
 * @param failure the text of the first failure
 */
public record Round(double seconds, long[] nanos, int failures, Optional<String> failure) {
  private static final double NANOS_A_MILLISECOND = 1e6;

  /** Copies. */
  public Round {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** Returns how many succeeded. */
  public int operations() {
    return nanos.length;
  }

  /** Returns how many succeeded in a second. */
  public double rate() {
    return operations() / seconds;
  }

  /**
   * Returns the milliseconds within which this share of the operations ended; 0.5 is the median.
   */
  public double percentile(double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.max(0, index)] / NANOS_A_MILLISECOND;
  }
}
