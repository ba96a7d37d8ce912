package dev.linkcard.doctor.settings;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import java.util.List;

/** Number and form of the extra hosts. Amazon's pages say 15; 30 was seen in the field. */
final class Domains implements Check<Skill> {

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-domains",
        Severity.ERROR,
        "There are at most 15 domains, each a host name alone.",
        Citation.SCHEMA);
  }

  @Override
  public Outcome examine(Skill skill) {
    List<String> domains = skill.settings().domains();
    Breaches breaches = new Breaches();
    String mend = "List only the hosts that the log-in page loads content from.";
    if (domains.size() > 30) {
      breaches.error("There are " + domains.size() + " domains; no source allows so many.", mend);
    } else if (domains.size() > 15) {
      breaches.warn(
          "There are " + domains.size() + " domains; Amazon's schema says 15, and 30 was seen.",
          mend);
    }
    for (String domain : domains) {
      if (!domain.matches("(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")) {
        breaches.warn(
            "The domain \"" + domain + "\" is not a host name.",
            "Write the host alone, as in cdn.example.com: no scheme, no port, no path.");
      }
    }
    return breaches.orPassed(domains.isEmpty() ? "There are none." : String.join(" ", domains));
  }
}
