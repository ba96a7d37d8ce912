package dev.linkcard.server.fuzz;

/** How long to fuzz, and from which seed. */
final class Chance {
  private Chance() {}

  /** Returns the seconds for each target. */
  static int seconds() {
    return Integer.getInteger("linkcard.fuzz.seconds", 4);
  }

  /** Returns the seed: one and the same unless told, so that a build can be had again. */
  static int seed() {
    return Integer.getInteger("linkcard.fuzz.seed", 20_261_124);
  }
}
