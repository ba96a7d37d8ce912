package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.front.Mishap;
import dev.linkcard.acceptance.faults.link.Plan;
import dev.linkcard.acceptance.faults.link.Tally;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The time in which links are refreshed and processes are struck at once. */
final class Storm {
  private final Rounds rounds;
  private final int atLeast;
  private final long seed;
  private final Tally tally;
  private final ExecutorService threads;

  /** Plans so many rounds at least, and more if the blows take longer. */
  Storm(Rounds rounds, int atLeast, long seed, Tally tally, ExecutorService threads) {
    this.rounds = rounds;
    this.atLeast = atLeast;
    this.seed = seed;
    this.tally = tally;
    this.threads = threads;
  }

  void blow(Struck struck, Report report) throws Exception {
    Instant begun = Instant.now();
    AtomicBoolean over = new AtomicBoolean();
    Blows blows = new Blows(struck, seed, () -> !over.get(), () -> tally.count(Seen.UNAVAILABLE));
    Future<Void> striking = threads.submit(blows);
    int round = 0;
    try {
      while ((round < atLeast || !striking.isDone()) && !rounds.isHopeless()) {
        int number = ++round;
        rounds.round("round " + number, link -> Plan.of(seed, link, number));
        over.set(round >= atLeast);
      }
    } finally {
      // No process may be started after those that started them have gone.
      over.set(true);
      striking.get();
    }
    report.say(
        "Refreshed in %d rounds within %d s, while this happened:",
        round, Duration.between(begun, Instant.now()).toSeconds());
    blows.report(report);
  }

  void report(int links, Front front, long lostBefore, Report report) {
    report.atLeast(1, "exchanges that a killed replica left without an answer", front.broken());
    report.atLeast(1, "connections to a replica that was down", front.refused());
    report.atLeast(links / 100, "answers 503 with Retry-After", tally.count(Seen.UNAVAILABLE));
    report.atLeast(
        links / 2,
        "answers lost after the commit",
        front.happened(Mishap.ANSWER_LOST) - lostBefore);
    report.atLeast(links / 5, "answers cut after the commit", front.happened(Mishap.ANSWER_CUT));
    report.atLeast(
        Math.max(1, links / 400),
        "answers after Alexa's patience",
        front.happened(Mishap.ANSWER_LATE));
    report.atLeast(links / 5, "requests lost", front.happened(Mishap.REQUEST_LOST));
    report.atLeast(
        links / 2, "equal answers to parallel requests", tally.count(Seen.PARALLEL_ANSWER));
    report.atLeast(
        links / 4, "equal answers to repeated requests", tally.count(Seen.REPEATED_ANSWER));
    report.count("attempts without an answer", tally.count(Seen.NO_ANSWER));
    report.count("attempts that timed out", tally.count(Seen.TIMEOUT));
    report.count("refreshes put off after a time-out", rounds.rested());
    report.atLeast((long) links * atLeast / 2, "answers to refreshes", tally.count(Seen.ANSWER));
    report.none("answers 5xx of another kind", tally.count(Seen.SERVER_ERROR));
    tally.serverErrors().forEach((told, times) -> report.problem(times + " times " + told));
  }
}
