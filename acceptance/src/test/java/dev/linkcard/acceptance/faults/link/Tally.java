package dev.linkcard.acceptance.faults.link;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what all links saw. */
public final class Tally {

  /** What is counted. */
  public enum Seen {
    /** A token response to a refresh. */
    ANSWER,
    /** One more answer to the same token, asked for at the same moment as another. */
    PARALLEL_ANSWER,
    /** One more answer to the same token, asked for after it had been answered. */
    REPEATED_ANSWER,
    /** A code whose redemption was not answered, and that was not repeated. */
    CODE_GIVEN_UP,
    /** A code whose redemption was not answered, and that was refused when it was repeated. */
    CODE_REFUSED,
    /** An attempt without an answer. */
    NO_ANSWER,
    /** An attempt that outlasted Alexa's patience. */
    TIMEOUT,
    /** A 503 with {@code Retry-After}. */
    UNAVAILABLE,
    /** Another status from 500 on, or a 503 that does not say when to come again. */
    SERVER_ERROR
  }

  private final Map<Seen, LongAdder> counts = new EnumMap<>(Seen.class);

  private final Map<String, LongAdder> serverErrors = new ConcurrentHashMap<>();

  /** Starts at zero. */
  public Tally() {
    for (Seen seen : Seen.values()) {
      counts.put(seen, new LongAdder());
    }
  }

  public long count(Seen seen) {
    return counts.get(seen).sum();
  }

  /** Returns each answer that was counted as {@link Seen#SERVER_ERROR}, and how often it came. */
  public Map<String, LongAdder> serverErrors() {
    return Map.copyOf(serverErrors);
  }

  /** Counts one more. */
  public void add(Seen seen) {
    counts.get(seen).increment();
  }

  void add(Outcome outcome) {
    if (outcome instanceof Outcome.Issued) {
      add(Seen.ANSWER);
    } else if (outcome instanceof Outcome.Unanswered unanswered) {
      add(unanswered.timedOut() ? Seen.TIMEOUT : Seen.NO_ANSWER);
    } else if (outcome instanceof Outcome.Unavailable unavailable) {
      boolean asItShould = unavailable.status() == 503 && unavailable.saysWhen();
      add(asItShould ? Seen.UNAVAILABLE : Seen.SERVER_ERROR);
      if (!asItShould) {
        serverErrors.computeIfAbsent(unavailable.told(), told -> new LongAdder()).increment();
      }
    }
  }
}
