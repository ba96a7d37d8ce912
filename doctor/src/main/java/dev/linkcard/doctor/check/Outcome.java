package dev.linkcard.doctor.check;

import java.util.List;

/** What a check answers. */
public sealed interface Outcome {

  /**
   * The requirement holds.
   *
   * @param evidence a sentence that says what was seen
   */
  record Passed(String evidence) implements Outcome {}

  /**
   * The requirement is broken.
   *
   * @param breaches at least one
   */
  record Broken(List<Breach> breaches) implements Outcome {

    /** Copies the breaches. */
    public Broken {
      breaches = List.copyOf(breaches);
      if (breaches.isEmpty()) {
        throw new IllegalArgumentException("Nothing is broken without a breach.");
      }
    }
  }

  /**
   * The requirement says nothing about this skill.
   *
   * @param reason a sentence
   */
  record NotApplicable(String reason) implements Outcome {}

  /**
   * What the check needs was not to be had.
   *
   * @param reason a sentence
   */
  record NotRun(String reason) implements Outcome {}
}
