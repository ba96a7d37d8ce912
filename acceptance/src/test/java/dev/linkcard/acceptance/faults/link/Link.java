package dev.linkcard.acceptance.faults.link;

import dev.linkcard.acceptance.faults.front.Front;
import dev.linkcard.acceptance.faults.front.Mishap;
import dev.linkcard.acceptance.faults.link.Outcome.Issued;
import dev.linkcard.acceptance.faults.link.Tally.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One link as Alexa keeps it. One thread at a time works on it. */
public final class Link {
  private static final int ATTEMPTS = 80;
  private static final Duration MOST_BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(30);

  private final int number;
  private final TokenEndpoint endpoint;
  private final Front front;
  private final Tally tally;
  private final Executor threads;
  private final List<String> history = new ArrayList<>();
  private final List<Received> received = new ArrayList<>();
  private final List<String> held = new ArrayList<>();
  private String refreshToken;
  private Optional<String> failure = Optional.empty();
  private Instant restsUntil = Instant.MIN;

  /**
   * Keeps the token response with which a link began.
   *
   * @param number of the link, for the report
   */
  public Link(
      int number,
      Issued first,
      TokenEndpoint endpoint,
      Front front,
      Tally tally,
      Executor threads) {
    this.number = number;
    this.endpoint = endpoint;
    this.front = front;
    this.tally = tally;
    this.threads = threads;
    this.refreshToken = first.refreshToken();
    held.add(refreshToken);
    keep("linked", first);
  }

  public int number() {
    return number;
  }

  /** Returns the last refresh token that came. */
  public String refreshToken() {
    return refreshToken;
  }

  /** Returns each refresh token that was the last one for a while, oldest first. */
  public List<String> held() {
    return List.copyOf(held);
  }

  /** Returns each access token that came, oldest first. */
  public List<Received> received() {
    synchronized (history) {
      return List.copyOf(received);
    }
  }

  /** Returns why the link is lost or doubled, with its history; empty while all is well. */
  public Optional<String> failure() {
    synchronized (history) {
      return failure.map(
          why -> "link " + number + ": " + why + "\n  " + String.join("\n  ", history));
    }
  }

  /** Tells whether the link is neither lost nor doubled. */
  public boolean isWell() {
    synchronized (history) {
      return failure.isEmpty();
    }
  }

  /**
   * Tells whether the link may be refreshed now. After a time-out it rests, since the replica may
   * still be at work on that call; Alexa refreshes a link minutes apart.
   */
  public boolean isRested() {
    synchronized (history) {
      return Instant.now().isAfter(restsUntil);
    }
  }

  /** Refreshes as planned, until there is an answer to each call; then keeps the successor. */
  public void refresh(Plan plan, String name) {
    String presented = refreshToken;
    List<CompletableFuture<Optional<Issued>>> calls = new ArrayList<>();
    for (List<Mishap> mishaps : plan.calls().subList(1, plan.calls().size())) {
      calls.add(
          CompletableFuture.supplyAsync(
              () -> call(presented, mishaps, name + " at once"), threads));
    }
    List<Issued> answers = new ArrayList<>();
    call(presented, plan.calls().get(0), name).ifPresent(answers::add);
    for (CompletableFuture<Optional<Issued>> call : calls) {
      call.join().ifPresent(answers::add);
    }
    count(Seen.PARALLEL_ANSWER, answers.size() - 1);
    for (int repeat = 0; repeat < plan.repeats() && isWell(); repeat++) {
      call(presented, List.of(), name + " again")
          .ifPresent(
              answer -> {
                answers.add(answer);
                tally.add(Seen.REPEATED_ANSWER);
              });
    }
    if (isWell()) {
      succeed(presented, answers);
    }
  }

  private void succeed(String presented, List<Issued> answers) {
    String successor = answers.get(0).refreshToken();
    if (answers.stream().anyMatch(answer -> !answer.refreshToken().equals(successor))) {
      fail("doubled: " + Mark.of(presented) + " got different successors");
    } else if (successor.equals(presented)) {
      fail("not rotated: " + Mark.of(presented) + " got itself");
    } else {
      refreshToken = successor;
      held.add(successor);
    }
  }

  /** Asks until there is an answer, as Alexa does; empty if the link is lost by it. */
  private Optional<Issued> call(String presented, List<Mishap> mishaps, String name) {
    for (int attempt = 0; attempt < ATTEMPTS && isWell(); attempt++) {
      Mishap mishap = attempt < mishaps.size() ? mishaps.get(attempt) : Mishap.NONE;
      Outcome outcome = endpoint.refresh(front.address(mishap), presented);
      tally.add(outcome);
      keep(name + ", attempt " + attempt + " (" + mishap + ") with " + Mark.of(presented), outcome);
      if (outcome instanceof Issued issued) {
        return Optional.of(issued);
      }
      if (outcome instanceof Outcome.Refused) {
        fail("lost");
        return Optional.empty();
      }
      rest(attempt);
    }
    fail("no answer after " + ATTEMPTS + " attempts");
    return Optional.empty();
  }

  private void keep(String what, Outcome outcome) {
    synchronized (history) {
      history.add(Instant.now() + " " + what + ": " + outcome.told());
      if (outcome instanceof Issued issued) {
        Instant until = Instant.now().plusSeconds(issued.expiresIn());
        received.add(new Received(issued.accessToken(), until));
      }
      if (outcome instanceof Outcome.Unanswered unanswered && unanswered.timedOut()) {
        restsUntil = Instant.now().plus(REST);
      }
    }
  }

  private void fail(String why) {
    synchronized (history) {
      failure = failure.or(() -> Optional.of(why));
    }
  }

  private void count(Seen seen, int times) {
    for (int i = 0; i < times; i++) {
      tally.add(seen);
    }
  }

  private static void rest(int attempt) {
    long millis = Math.min(50L << Math.min(attempt, 10), MOST_BETWEEN_ATTEMPTS.toMillis());
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /**
   * An access token that came.
   *
   * @param until when it expires, by what came with it
   */
  public record Received(String accessToken, Instant until) {
    @Override
    public String toString() {
      return Mark.of(accessToken) + " until " + until;
    }
  }
}
