package dev.linkcard.doctor.settings;

import dev.linkcard.accountlinking.AccessTokenScheme;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;

/**
 * RFC 6749 §2.3.1 form-encodes id and secret before Base64; many clients do not, and what Alexa
 * does is not documented. Unreserved characters (RFC 3986 §2.3) are the same either way.
 */
final class SecretChars implements Check<Skill> {

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-secret-chars",
        Severity.WARNING,
        "clientId and clientSecret look the same whether encoded for HTTP Basic or not.",
        Citation.rfc(6749, "2.3.1"));
  }

  @Override
  public Outcome examine(Skill skill) {
    boolean basic =
        skill
            .settings()
            .accessTokenScheme()
            .filter(AccessTokenScheme.HTTP_BASIC::equals)
            .isPresent();
    if (!skill.usesCode() || !basic) {
      return new Outcome.NotApplicable("Only HTTP_BASIC has two ways to encode them.");
    }
    Breaches breaches = new Breaches();
    judge("clientId", skill.settings().clientId(), breaches);
    judge(
        "clientSecret",
        skill.settings().clientSecret().map(ClientSecret::value).orElse(""),
        breaches);
    return breaches.orPassed("They have letters, digits and - . _ ~ alone.");
  }

  /** Tells how many characters are at fault, never which: that would be part of the secret. */
  private static void judge(String field, String value, Breaches breaches) {
    long odd = value.chars().filter(c -> !Character.toString(c).matches("[A-Za-z0-9._~-]")).count();
    if (odd > 0) {
      breaches.warn(
          field
              + " has characters beyond letters, digits and - . _ ~ ("
              + odd
              + " of "
              + value.length()
              + "), which HTTP Basic may carry encoded or plain.",
          "Issue a "
              + field
              + " of unreserved characters, or see that the token endpoint takes"
              + " both forms.");
    }
  }
}
