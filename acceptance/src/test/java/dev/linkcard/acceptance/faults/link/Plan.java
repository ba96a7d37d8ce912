package dev.linkcard.acceptance.faults.link;

import dev.linkcard.acceptance.faults.front.Mishap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What shall happen to one link in one round. It follows from the seed alone, whatever else goes on
 * at the same time.
 *
 * @param calls the calls that go out at the same moment with the same token, and for each its
 *     mishaps, attempt by attempt; later attempts have none
 * @param repeats how often the token is sent again after it was answered, before its successor is
 *     used
 */
public record Plan(List<List<Mishap>> calls, int repeats) {
  private static final int LINKS_BEYOND = 1_000_000;
  private static final double IN_PARALLEL = 0.15;
  private static final double REPEATED = 0.12;
  private static final double GOES_ON = 0.4;

  private static final double LATE = 0.003;
  private static final double ANSWER_LOST = LATE + 0.18;
  private static final double ANSWER_CUT = ANSWER_LOST + 0.07;
  private static final double REQUEST_LOST = ANSWER_CUT + 0.07;

  public Plan {
    calls = List.copyOf(calls);
  }

  /** A plan in which nothing happens but one refresh. */
  public static Plan calm() {
    return new Plan(List.of(List.of()), 0);
  }

  /** Draws the plan of a link and a round. */
  public static Plan of(long seed, int link, int round) {
    // One generator a plan: links take their turns in any order.
    SplittableRandom random =
        new SplittableRandom(
            new SplittableRandom(seed + (long) round * LINKS_BEYOND + link).nextLong());
    int parallel = random.nextDouble() < IN_PARALLEL ? random.nextInt(2, 5) : 1;
    List<List<Mishap>> calls = new ArrayList<>();
    for (int call = 0; call < parallel; call++) {
      calls.add(mishaps(random));
    }
    int repeats = random.nextDouble() < REPEATED ? random.nextInt(1, 3) : 0;
    return new Plan(calls, repeats);
  }

  private static List<Mishap> mishaps(SplittableRandom random) {
    List<Mishap> mishaps = new ArrayList<>();
    do {
      mishaps.add(mishap(random.nextDouble()));
    } while (mishaps.size() < 3 && random.nextDouble() < GOES_ON);
    return List.copyOf(mishaps);
  }

  private static Mishap mishap(double drawn) {
    if (drawn < LATE) {
      return Mishap.ANSWER_LATE;
    }
    if (drawn < ANSWER_LOST) {
      return Mishap.ANSWER_LOST;
    }
    if (drawn < ANSWER_CUT) {
      return Mishap.ANSWER_CUT;
    }
    return drawn < REQUEST_LOST ? Mishap.REQUEST_LOST : Mishap.NONE;
  }
}
