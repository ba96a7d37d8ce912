package dev.linkcard.doctor.report;

import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.check.Verdict;
import java.util.List;

/**
 * What every check came to, in the order in which they ran; those that did not run are there too.
 */
public record Report(List<Finding> findings) {

  /** Copies the findings. */
  public Report {
    findings = List.copyOf(findings);
  }

  /**
   * Returns whether anything failed with severity ERROR, or crashed and so hides whether it did.
   */
  public boolean foundErrors() {
    return count(Severity.ERROR) > 0 || count(Verdict.CRASHED) > 0;
  }

  /** Returns how many checks failed with that as their worst. */
  public long count(Severity severity) {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.FAILED && finding.severity() == severity)
        .count();
  }

  /** Returns how many checks came to that. */
  public long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
