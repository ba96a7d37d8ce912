package dev.linkcard.doctor.settings;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;

/** Without these Alexa has nowhere to exchange the code, or nothing to say who it is. */
final class RequiredFields implements Check<Skill> {

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-required-fields",
        Severity.ERROR,
        "Every field that the grant type needs is there.",
        Citation.SCHEMA);
  }

  @Override
  public Outcome examine(Skill skill) {
    if (!skill.usesCode()) {
      return new Outcome.Passed("IMPLICIT needs authorizationUrl and clientId; both are there.");
    }
    AccountLinkingSettings settings = skill.settings();
    Breaches breaches = new Breaches();
    if (settings.accessTokenUrl().isEmpty()) {
      breaches.error(
          "accessTokenUrl is missing.",
          "Set accessTokenUrl to the token endpoint; Alexa exchanges codes and refreshes there.");
    }
    if (settings.accessTokenScheme().isEmpty()) {
      breaches.error(
          "accessTokenScheme is missing.",
          "Set accessTokenScheme to HTTP_BASIC, or to REQUEST_BODY_CREDENTIALS if the token"
              + " endpoint reads client_id and client_secret from the body.");
    }
    if (settings.clientSecret().isEmpty()) {
      breaches.error(
          "clientSecret is missing.",
          "Set clientSecret; if the settings were read back from SMAPI, add it by hand, for SMAPI"
              + " never returns it.");
    }
    return breaches.orPassed(
        "authorizationUrl, accessTokenUrl, accessTokenScheme, clientId and clientSecret are there.");
  }
}
