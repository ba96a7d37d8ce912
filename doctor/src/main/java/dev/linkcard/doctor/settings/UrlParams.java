package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;

/** Alexa adds these itself; RFC 6749 §3.1 forbids any of them twice. */
final class UrlParams implements Check<Skill> {

  private static final Set<String> ALEXAS =
      Set.of("client_id", "code", "code_challenge", "redirect_uri", "response_type", "scope");

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-url-params",
        Severity.ERROR,
        "authorizationUrl has none of the parameters that Alexa adds itself.",
        Citation.rfc(6749, "3.1"));
  }

  @Override
  public Outcome examine(Skill skill) {
    Breaches breaches = new Breaches();
    for (String name : names(skill.settings().authorizationUrl().getRawQuery())) {
      String mend = "Remove " + name + " from authorizationUrl; Alexa adds its own.";
      if (name.equals("state")) {
        breaches.error(
            "authorizationUrl has a state already; with two, Alexa's own gets lost and linking"
                + " fails with missing-state.",
            mend);
      } else if (ALEXAS.contains(name)) {
        breaches.warn("authorizationUrl has " + name + " already, so it arrives twice.", mend);
      }
    }
    return breaches.orPassed("No parameter will arrive twice.");
  }

  private static List<String> names(String query) {
    List<String> names = new ArrayList<>();
    StringTokenizer pairs = new StringTokenizer(Objects.requireNonNullElse(query, ""), "&");
    while (pairs.hasMoreTokens()) {
      String pair = pairs.nextToken();
      names.add(pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair);
    }
    return names;
  }
}
