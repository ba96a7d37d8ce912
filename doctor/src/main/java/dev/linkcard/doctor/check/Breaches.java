package dev.linkcard.doctor.check;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a check finds broken, and says so in the end. Not for several threads. */
public final class Breaches {

  private final List<Breach> found = new ArrayList<>();

  /** Adds a breach of a written rule. */
  public void error(String evidence, String mend) {
    found.add(new Breach(Severity.ERROR, evidence, mend));
  }

  /** Adds a breach of advice. */
  public void warn(String evidence, String mend) {
    found.add(new Breach(Severity.WARNING, evidence, mend));
  }

  /** Adds something good to know. */
  public void note(String evidence, String mend) {
    found.add(new Breach(Severity.INFO, evidence, mend));
  }

  /**
   * Returns what was found broken; where that is nothing, that the check passed by this evidence.
   */
  public Outcome orPassed(String evidence) {
    return found.isEmpty() ? new Outcome.Passed(evidence) : new Outcome.Broken(found);
  }
}
