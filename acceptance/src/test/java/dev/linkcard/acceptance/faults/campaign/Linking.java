package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.consent.Person;
import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Mark;
import dev.linkcard.acceptance.faults.link.Outcome;
import dev.linkcard.acceptance.faults.link.Tally;
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
  private final Skill skill;
  private final TokenEndpoint endpoint;
  private final Front front;
  private final Tally tally;
  private final ExecutorService threads;

  Linking(Skill skill, TokenEndpoint endpoint, Front front, Tally tally, ExecutorService threads) {
    this.skill = skill;
    this.endpoint = endpoint;
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
    return new Link(number, linked(number, person), endpoint, front, tally, threads);
  }

  private Outcome.Issued linked(int number, Person person) throws IOException {
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
    Outcome outcome =
        endpoint.redeem(server, answer.getOrDefault("code", ""), skill.redirectUri(), verifier);
    if (outcome instanceof Outcome.Issued issued) {
      return issued;
    }
    throw new AssertionError("Link " + number + ": " + outcome.told());
  }
}
