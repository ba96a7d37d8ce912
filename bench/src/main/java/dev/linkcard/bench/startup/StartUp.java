package dev.linkcard.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the start-up figures: medians of alternating runs, so that a noisy moment hits both sides
 * alike.
 */
public final class StartUp {
  private static final int RUNS = 5;
  private static final String ROW = "| %-28s | %10s | %10s | %6s |%n";

  private StartUp() {}

  /** Measures the demo of the working copy that is the current folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of("").toAbsolutePath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> launcher = List.of(home.resolve("linkcard").toString());
    List<String> jar = List.of(java, "-jar", home.resolve("cli/target/linkcard.jar").toString());
    Run.headless(launcher);

    Series page = new Series();
    Series memory = new Series();
    Series story = new Series();
    for (int run = 1; run <= RUNS; run++) {
      System.err.printf("run %d of %d%n", run, RUNS);
      Run.Page fast = Run.page(launcher);
      Run.Page plain = Run.page(jar);
      page.add(fast.seconds(), plain.seconds());
      memory.add(fast.megabytes(), plain.megabytes());
      story.add(Run.headless(launcher), Run.headless(jar));
    }
    System.out.printf(ROW, "median of " + RUNS, "./linkcard", "java -jar", "ratio");
    System.out.println("|------------------------------|------------|------------|--------|");
    page.print("page to use, seconds");
    story.print("headless story, seconds");
    memory.print("resident memory, MB");
  }

  /** Pairs of figures. */
  private static final class Series {
    private final List<Double> fast = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();

    void add(double one, double other) {
      fast.add(one);
      plain.add(other);
    }

    void print(String what) {
      double left = median(fast);
      double right = median(plain);
      System.out.printf(
          ROW,
          what,
          String.format("%.1f", left),
          String.format("%.1f", right),
          String.format("%.2f", left / right));
    }

    private static double median(List<Double> figures) {
      List<Double> sorted = figures.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }
}
