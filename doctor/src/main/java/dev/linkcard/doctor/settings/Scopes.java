package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import java.util.HashSet;
import java.util.List;

/** Number and spelling of the scopes; the characters are those of RFC 6749 §3.3. */
final class Scopes implements Check<Skill> {

  private static final int MOST = 15;

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-scopes",
        Severity.ERROR,
        "There are at most 15 scopes, one an entry, and at least one for smart home.",
        Citation.SCHEMA);
  }

  @Override
  public Outcome examine(Skill skill) {
    List<String> scopes = skill.settings().scopes();
    Breaches breaches = new Breaches();
    if (scopes.size() > MOST) {
      breaches.error(
          "There are " + scopes.size() + " scopes; Amazon takes at most 15.",
          "Leave out what the skill does not need, or let one scope stand for several.");
    }
    if (scopes.isEmpty() && skill.type() == SkillType.SMART_HOME) {
      breaches.error(
          "There is no scope; Amazon does not save the settings of a smart home skill without one.",
          "Add one scope, even if the authorization server ignores it.");
    }
    scopes.forEach(scope -> judge(scope, breaches));
    if (new HashSet<>(scopes).size() < scopes.size()) {
      breaches.warn("A scope is listed twice.", "List each scope once.");
    }
    if (scopes.contains("openid") && !scopes.contains("offline_access")) {
      breaches.note(
          "openid is asked for without offline_access; many OpenID providers issue a refresh token"
              + " only with it.",
          "Add offline_access if the token response has no refresh_token.");
    }
    return breaches.orPassed(scopes.isEmpty() ? "There are none." : String.join(" ", scopes));
  }

  private static void judge(String scope, Breaches breaches) {
    if (scope.isBlank() || scope.contains(" ")) {
      breaches.warn(
          "The scope \""
              + scope
              + "\" has a space; Alexa joins scopes with spaces, so the server"
              + " reads it as several.",
          "Write one scope an entry.");
    } else if (!scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
      breaches.error(
          "The scope \"" + scope + "\" has a character that RFC 6749 §3.3 does not allow.",
          "Use printable ASCII without quotation marks and backslashes.");
    }
  }
}
