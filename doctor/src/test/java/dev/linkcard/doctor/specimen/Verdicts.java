package dev.linkcard.doctor.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.doctor.Doctor;
import dev.linkcard.doctor.check.Breach;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.check.Verdict;
import java.util.List;

/** Reads findings by id, through the front door. */
public final class Verdicts {

  private Verdicts() {}

  public static Finding of(String id, AccountLinkingSettings settings) {
    return of(id, Doctor.of(settings));
  }

  public static Finding of(String id, Doctor doctor) {
    return doctor.examine().findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static Finding of(String id, Server server) {
    return of(id, Doctor.of(server.settings()).probing(Server.ALEXA));
  }

  public static void passes(Finding finding) {
    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.PASSED);
  }

  /** Returns the evidence of a check that failed with this severity. */
  public static List<String> fails(Finding finding, Severity severity) {
    assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.FAILED);
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.breaches()).allMatch(breach -> !breach.mend().isBlank());
    return finding.breaches().stream().map(Breach::evidence).toList();
  }
}
