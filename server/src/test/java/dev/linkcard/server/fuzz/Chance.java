package dev.linkcard.server.fuzz;

import java.util.SplittableRandom;

/** How long to fuzz, and from which seed. */
final class Chance {
  private Chance() {}

  /** Returns the seconds for each target. */
  static int seconds() {
    return Integer.getInteger("linkcard.fuzz.seconds", 4);
  }

  /** Returns the seed: the given one, or another each time. */
  static int seed() {
    return Integer.getInteger(
        "linkcard.fuzz.seed", new SplittableRandom().nextInt(1, Integer.MAX_VALUE));
  }
}
