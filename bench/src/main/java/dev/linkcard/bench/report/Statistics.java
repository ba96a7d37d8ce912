package dev.linkcard.bench.report;

import java.util.List;

/** Medians and spreads of few figures. */
public final class Statistics {
  private Statistics() {}

  /** Returns the middle figure, or the mean of the two in the middle; not a number of none. */
  public static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int size = sorted.size();
    if (size == 0) {
      return Double.NaN;
    }
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  /** Returns how far the lowest and the highest are apart, as a share of the median. */
  public static double spread(List<Double> figures) {
    double low = figures.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    double high = figures.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    return (high - low) / median(figures);
  }
}
