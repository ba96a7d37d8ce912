package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.consent.Person;
import dev.linkcard.acceptance.faults.database.DatabaseProcess;
import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.front.Mishap;
import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Tally;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import dev.linkcard.acceptance.faults.link.TokenEndpoint;
import dev.linkcard.acceptance.faults.port.Ports;
import dev.linkcard.acceptance.faults.replica.Replica;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The campaign: links are made, refreshed in rounds while everything around them breaks, and judged
 * when it is calm again.
 *
 * @param links how many
 * @param rounds how often each is refreshed at least, while things break
 * @param seed what shall happen follows from it
 * @param atMost how long the rounds may take
 */
public record Campaign(int links, int rounds, long seed, Duration atMost) {
  private static final int PEOPLE = 8;
  private static final Duration LATE = TokenEndpoint.PATIENCE.plusSeconds(1);

  /** Runs it in an empty folder, and leaves none of its processes behind. */
  public Report run(Path folder) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Integer> ports = List.of(Ports.free(), Ports.free());
    try (DatabaseProcess database = DatabaseProcess.start(folder);
        Front front = Front.before(ports, LATE)) {
      Commands commands = new Commands(folder, database, front.address());
      Skill skill = commands.init();
      TokenEndpoint api = commands.addApi();
      List<Person> people = commands.addPeople(PEOPLE);
      try (Replica first = commands.replica("first", ports.get(0));
          Replica second = commands.replica("second", ports.get(1))) {
        first.begin();
        second.begin();
        first.await();
        second.await();
        return run(new Struck(first, second, database), front, skill, people, api, threads);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Report run(
      Struck struck,
      Front front,
      Skill skill,
      List<Person> people,
      TokenEndpoint api,
      ExecutorService threads)
      throws Exception {
    Report report = new Report();
    report.say(
        "Faults of seed %d: %,d links of %d accounts, 2 replicas, PostgreSQL %s.",
        seed, links, people.size(), struck.database().version());
    TokenEndpoint patient = TokenEndpoint.patient(skill.clientId(), skill.clientSecret());
    TokenEndpoint alexa = patient.asImpatientAsAlexa();
    Tally tally = new Tally();
    Instant begun = Instant.now();
    List<Link> made = new Linking(skill, patient, alexa, front, tally, threads).link(links, people);
    report.say(
        "Linked within %d s, while this happened:",
        Duration.between(begun, Instant.now()).toSeconds());
    long codesLost = front.happened(Mishap.ANSWER_LOST);
    report.atLeast(links / 20, "answers to a code lost after the commit", codesLost);
    report.atLeast(
        links / 50, "of these codes were repeated, and refused", tally.count(Seen.CODE_REFUSED));
    report.atLeast(
        links / 50, "of these codes were never heard of again", tally.count(Seen.CODE_GIVEN_UP));
    Rounds rounds = new Rounds(made, threads, atMost);
    Storm storm = new Storm(rounds, this.rounds, seed, tally, threads);
    storm.blow(struck, report);
    storm.report(links, front, codesLost, report);
    rounds.calm();
    report.slowest(alexa.answeredAfter());
    new Judgement(made, seed, tally, report).judge(api, front.address(), struck.database());
    return report;
  }
}
