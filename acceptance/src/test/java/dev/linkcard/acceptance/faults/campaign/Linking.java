package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.consent.Person;
import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.front.Mishap;
import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Mark;
import dev.linkcard.acceptance.faults.link.Outcome;
import dev.linkcard.acceptance.faults.link.Tally;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import dev.linkcard.acceptance.faults.link.TokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Makes the links: each person logs in once and allows one after the other, by the pages. */
final class Linking {
  /** The answer to the first code is lost for one link of so many. */
  private static final int LOSES = 10;

  private final Skill skill;
  private final TokenEndpoint redeeming;
  private final TokenEndpoint refreshing;
  private final Front front;
  private final Tally tally;
  private final ExecutorService threads;

  /**
   * Makes links that are not refreshed yet.
   *
   * @param redeeming who sends the codes; a code has one try, so it has to wait for the answer
   * @param refreshing who refreshes the links later
   */
  Linking(
      Skill skill,
      TokenEndpoint redeeming,
      TokenEndpoint refreshing,
      Front front,
      Tally tally,
      ExecutorService threads) {
    this.skill = skill;
    this.redeeming = redeeming;
    this.refreshing = refreshing;
    this.front = front;
    this.tally = tally;
    this.threads = threads;
  }

  /**
   * Makes so many links, shared out among the people. They log in one after the other, since each
   * password costs the server a whole core for a while, and then go on at the same time.
   */
  List<Link> link(int links, List<Person> people) throws IOException {
    List<Link> all = new ArrayList<>();
    for (int person = 0; person < people.size(); person++) {
      all.add(link(person, people.get(person)));
    }
    List<Future<List<Link>>> parts = new ArrayList<>();
    for (int person = 0; person < people.size(); person++) {
      int from = person + people.size();
      Person who = people.get(person);
      parts.add(threads.submit(() -> links(from, links, people.size(), who)));
    }
    for (Future<List<Link>> part : parts) {
      try {
        all.addAll(part.get());
      } catch (InterruptedException | ExecutionException broken) {
        throw new AssertionError(broken);
      }
    }
    return all;
  }

  private List<Link> links(int from, int to, int step, Person person) throws IOException {
    List<Link> links = new ArrayList<>();
    for (int number = from; number < to; number += step) {
      links.add(link(number, person));
    }
    return links;
  }

  private Link link(int number, Person person) throws IOException {
    return new Link(number, linked(number, person), refreshing, front, tally, threads);
  }

  private Outcome.Issued linked(int number, Person person) throws IOException {
    if (number % LOSES == 0) {
      lose(number, person);
    }
    Allowed allowed = allowed(number, person);
    Outcome outcome = redeem(Mishap.NONE, allowed);
    if (outcome instanceof Outcome.Issued issued) {
      return issued;
    }
    throw new AssertionError("Link " + number + ": " + outcome.told());
  }

  /**
   * Loses the answer to a code. Of two codes one is repeated, which is refused and ends the grant
   * that nobody knows (RFC 6749 §4.1.2); of the other nothing is heard any more. In either case the
   * person links again.
   */
  private void lose(int number, Person person) throws IOException {
    Allowed allowed = allowed(number, person);
    Outcome lost = redeem(Mishap.ANSWER_LOST, allowed);
    if (!(lost instanceof Outcome.Unanswered)) {
      throw new AssertionError("Link " + number + " was to get no answer: " + lost.told());
    }
    if (number / LOSES % 2 > 0) {
      tally.add(Seen.CODE_GIVEN_UP);
      return;
    }
    Outcome again = redeem(Mishap.NONE, allowed);
    if (!(again instanceof Outcome.Refused refused
        && refused.status() == 400
        && refused.body().startsWith("{\"error\":\"invalid_grant\""))) {
      throw new AssertionError("Link " + number + ", code again: " + again.told());
    }
    tally.add(Seen.CODE_REFUSED);
  }

  private Outcome redeem(Mishap mishap, Allowed allowed) {
    return redeeming.redeem(
        front.address(mishap), allowed.code(), skill.redirectUri(), allowed.verifier());
  }

  /** What a person allowed. */
  private record Allowed(String code, String verifier) {
    @Override
    public String toString() {
      return Mark.of(code);
    }
  }

  private Allowed allowed(int number, Person person) throws IOException {
    String verifier =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Mark.sha256("v" + number));
    String state = "state-of-" + number;
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", skill.clientId());
    asked.put("redirect_uri", skill.redirectUri());
    asked.put("scope", skill.scope());
    asked.put("state", state);
    asked.put("code_challenge_method", "S256");
    asked.put(
        "code_challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(Mark.sha256(verifier)));
    URI server = front.address();
    URI url = server.resolve("/oauth2/authorize?" + Person.encoded(asked));
    Map<String, String> answer = person.walk(url, skill.redirectUri());
    if (!state.equals(answer.get("state"))) {
      throw new AssertionError("The state came back as " + answer.get("state"));
    }
    return new Allowed(answer.getOrDefault("code", ""), verifier);
  }
}
