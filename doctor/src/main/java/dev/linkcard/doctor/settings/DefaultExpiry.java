package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;

/** Only a warning: the settings alone do not tell whether the server omits {@code expires_in}. */
final class DefaultExpiry implements Check<Skill> {

  private static final int LEAST_SECONDS = 360;

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-default-expiry",
        Severity.WARNING,
        "defaultTokenExpirationInSeconds is at least 360.",
        Citation.REQUIREMENTS);
  }

  @Override
  public Outcome examine(Skill skill) {
    if (!skill.usesCode()) {
      return new Outcome.NotApplicable("It is used only with AUTH_CODE.");
    }
    if (skill.settings().defaultTokenExpirationInSeconds().isEmpty()) {
      return new Outcome.NotApplicable(
          "It is not set, so every token response must have an expires_in.");
    }
    int seconds = skill.settings().defaultTokenExpirationInSeconds().getAsInt();
    Breaches breaches = new Breaches();
    if (seconds < LEAST_SECONDS) {
      breaches.warn(
          "defaultTokenExpirationInSeconds is "
              + seconds
              + "; Alexa needs access tokens that live"
              + " six minutes, and takes this where a token response has no expires_in.",
          "Set it to the true lifetime, 3600 or more, and let access tokens live that long.");
    }
    return breaches.orPassed("It is " + seconds + ".");
  }
}
