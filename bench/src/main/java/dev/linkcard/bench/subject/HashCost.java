package dev.linkcard.bench.subject;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Measures what one verification of a password costs on this machine. */
public final class HashCost {
  private static final int WARM_UP = 30;
  private static final int RUNS = 21;
  private static final double NANOS_A_MILLISECOND = 1e6;

  private HashCost() {}

  /** Returns the median CPU milliseconds of this thread for one call, after a warm-up. */
  public static double milliseconds(Runnable verification) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int run = 0; run < WARM_UP; run++) {
      verification.run();
    }
    long[] nanos = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = threads.getCurrentThreadCpuTime();
      verification.run();
      nanos[run] = threads.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[RUNS / 2] / NANOS_A_MILLISECOND;
  }
}
