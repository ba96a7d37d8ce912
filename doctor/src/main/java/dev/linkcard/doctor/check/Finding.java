package dev.linkcard.doctor.check;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one check came to. Holds no secrets.
 *
 * @param note what was seen where it passed; why, where it did not apply, did not run, or crashed;
 *     empty where it failed
 * @param breaches empty unless it failed
 */
public record Finding(
    Requirement requirement, Verdict verdict, String note, List<Breach> breaches) {

  /** Copies the breaches. */
  public Finding {
    breaches = List.copyOf(breaches);
  }

  /** Returns the id of the check, such as {@code cfg-https-443}. */
  public String id() {
    return requirement.id();
  }

  /** Returns how bad it is: the worst breach; for a check that crashed, as bad as it could be. */
  public Severity severity() {
    return breaches.stream()
        .map(Breach::severity)
        .max(Comparator.naturalOrder())
        .orElse(requirement.severity());
  }

  /** Runs a check; one that throws is a finding too. */
  public static <S> Finding by(Check<S> check, S subject) {
    Requirement requirement = check.requirement();
    try {
      return of(requirement, check.examine(subject));
    } catch (RuntimeException crash) {
      return new Finding(requirement, Verdict.CRASHED, place(crash), List.of());
    }
  }

  /** Says that a check did not run, and why. */
  public static Finding notRun(Requirement requirement, String reason) {
    return new Finding(requirement, Verdict.NOT_RUN, reason, List.of());
  }

  private static Finding of(Requirement requirement, Outcome outcome) {
    if (outcome instanceof Outcome.Broken broken) {
      return new Finding(requirement, Verdict.FAILED, "", broken.breaches());
    }
    if (outcome instanceof Outcome.Passed passed) {
      return new Finding(requirement, Verdict.PASSED, passed.evidence(), List.of());
    }
    if (outcome instanceof Outcome.NotApplicable not) {
      return new Finding(requirement, Verdict.NOT_APPLICABLE, not.reason(), List.of());
    }
    return notRun(requirement, ((Outcome.NotRun) outcome).reason());
  }

  /** The message of the exception is left out, for it may quote what the server sent. */
  private static String place(RuntimeException crash) {
    StackTraceElement[] stack = crash.getStackTrace();
    String at = stack.length == 0 ? "" : " at " + stack[0];
    return "The check broke with " + crash.getClass().getSimpleName() + at + ".";
  }

  /** Returns the finding with every sentence passed through {@code mask}. */
  public Finding masked(UnaryOperator<String> mask) {
    return new Finding(
        requirement,
        verdict,
        mask.apply(note),
        breaches.stream().map(breach -> breach.masked(mask)).toList());
  }
}
