package dev.linkcard.acceptance.faults.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a campaign did and found, line by line. */
public final class Report {
  private final List<String> lines = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds a sentence. */
  void say(String sentence, Object... values) {
    lines.add(String.format(Locale.ROOT, sentence, values));
  }

  /** Adds a number that is there to be read. */
  void count(String what, long happened) {
    lines.add(String.format(Locale.ROOT, "  %-62s %,8d", what, happened));
  }

  /** Adds a fault; too few of them are a problem, since they would prove nothing. */
  void atLeast(long least, String what, long happened) {
    lines.add(String.format(Locale.ROOT, "  %-62s %,8d   (at least %,d)", what, happened, least));
    if (happened < least) {
      problems.add(
          String.format(Locale.ROOT, "too few: %s, %,d of at least %,d", what, happened, least));
    }
  }

  /** Adds what must not be there at all. */
  void none(String what, long happened) {
    lines.add(String.format(Locale.ROOT, "  %-62s %,8d   (none allowed)", what, happened));
    if (happened > 0) {
      problems.add(String.format(Locale.ROOT, "%s: %,d", what, happened));
    }
  }

  /** Adds a number that must be exactly so. */
  void exactly(long right, String what, long happened) {
    lines.add(String.format(Locale.ROOT, "  %-62s %,8d   (of %,d)", what, happened, right));
    if (happened != right) {
      problems.add(String.format(Locale.ROOT, "%s: %,d, not %,d", what, happened, right));
    }
  }

  /** Adds how long answers took, in milliseconds, from a sorted list. */
  void slowest(long[] millis) {
    say(
        "Answered within %d ms (half), %d ms (99 of 100), %d ms (all).",
        millis[millis.length / 2], millis[(int) (millis.length * 0.99)], millis[millis.length - 1]);
  }

  /** Adds a problem with all that is known of it. */
  void problem(String text) {
    problems.add(text);
  }

  /** Returns the problems; a campaign without any has passed. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
