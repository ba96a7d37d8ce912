package dev.linkcard.emulator.model;

import java.util.List;

/** What Alexa makes of an utterance. */
public sealed interface Understood {
  /** Opens the skill without an intent. */
  record Launch() implements Understood {}

  /**
   * Asks the skill for something.
   *
   * @param name the name of the intent
   * @param slots all slots of the intent, filled or not
   */
  record IntentMatch(String name, List<Slot> slots) implements Understood {}

  /**
   * Nothing for this skill.
   *
   * @param why one sentence for the developer, with what would have been understood
   */
  record Nothing(String why) implements Understood {}
}
