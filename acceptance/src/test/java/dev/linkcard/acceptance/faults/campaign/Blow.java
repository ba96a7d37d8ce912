package dev.linkcard.acceptance.faults.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to a process while the links are refreshed. */
enum Blow {
  /** The first replica is killed with signal 9, and started again. */
  KILL_FIRST,
  /** The second replica is killed with signal 9, and started again. */
  KILL_SECOND,
  /** PostgreSQL is stopped at once, as by a crash, and started again. */
  CRASH_DATABASE,
  /** PostgreSQL is stopped in order, with its connections ended, and started again. */
  RESTART_DATABASE,
  /** A replica is killed while PostgreSQL is stopped; PostgreSQL comes back first. */
  KILL_IN_OUTAGE;

  private static final List<Blow> SERIES =
      List.of(
          KILL_FIRST,
          KILL_SECOND,
          KILL_FIRST,
          CRASH_DATABASE,
          RESTART_DATABASE,
          RESTART_DATABASE,
          KILL_IN_OUTAGE);

  /** Returns one series, in the order that the seed gives; a campaign strikes all of it. */
  static List<Blow> series(long seed) {
    List<Blow> series = new ArrayList<>(SERIES);
    Collections.shuffle(series, new Random(seed));
    return series;
  }
}
