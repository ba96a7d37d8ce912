package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;

/** An implicit grant cannot be refreshed, and only custom skills may use it. */
final class GrantType implements Check<Skill> {

  private static final String MEND =
      "Set type to AUTH_CODE and add accessTokenUrl, accessTokenScheme and clientSecret.";

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-grant-type", Severity.ERROR, "The grant type is AUTH_CODE.", Citation.SKILL_TYPES);
  }

  @Override
  public Outcome examine(Skill skill) {
    Breaches breaches = new Breaches();
    if (!skill.usesCode() && skill.type().isCodeOnly()) {
      breaches.error(
          "type is IMPLICIT; Alexa takes only AUTH_CODE for a " + skill.type() + " skill.", MEND);
    } else if (!skill.usesCode()) {
      breaches.warn(
          "type is IMPLICIT, which has no refresh token: the link ends when the access token"
              + " expires.",
          MEND);
    }
    return breaches.orPassed("type is AUTH_CODE.");
  }
}
