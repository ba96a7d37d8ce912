package dev.linkcard.emulator.app;

import dev.linkcard.emulator.linking.LinkOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the Alexa app shows: the last 100 cards, newest last, and the last attempt to link. Safe for
 * several threads.
 */
public final class AlexaApp {
  private static final int MOST = 100;

  private final String skillName;
  private final Clock clock;
  private final List<Card> cards = new ArrayList<>();
  private int lastCard;
  private @Nullable Attempt lastAttempt;

  /** Makes the app of a person who has just enabled a skill. */
  public AlexaApp(String skillName, Clock clock) {
    this.skillName = skillName;
    this.clock = clock;
  }

  /** Puts a card on top. */
  public synchronized void show(String type, String title, String text) {
    cards.add(new Card(++lastCard, clock.instant(), type, title, text));
    if (cards.size() > MOST) {
      cards.remove(0);
    }
  }

  /** Tells how linking ended. */
  public synchronized void show(LinkOutcome outcome) {
    lastAttempt = Attempt.of(clock.instant(), skillName, outcome);
  }

  public synchronized List<Card> cards() {
    return List.copyOf(cards);
  }

  /** Returns the last attempt to link, if there was one. */
  public synchronized Optional<Attempt> lastAttempt() {
    return Optional.ofNullable(lastAttempt);
  }
}
