package dev.linkcard.doctor.authorization;

import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.probe.Landing;
import dev.linkcard.doctor.probe.Probe;
import java.net.URI;

/** A code that goes to an address that nobody registered is a code that leaks. */
final class BadRedirect implements Check<Probe> {

  private static final String MEND =
      "Compare redirect_uri with the registered ones as whole strings (RFC 9700 §2.1), before"
          + " anything else, and answer with an error page.";

  static final String CRASH_MEND =
      "Answer with an error page and status 400; the server's log should say why it broke.";

  @Override
  public Requirement requirement() {
    return new Requirement(
        "authz-bad-redirect",
        Severity.ERROR,
        "A redirect URI that is not registered gets an error page and no redirect.",
        Citation.rfc(6749, "4.1.2.1"));
  }

  @Override
  public Outcome examine(Probe probe) {
    String clientId = probe.settings().clientId();
    Landing good = probe.authorize(clientId, probe.redirectUrls().all().get(0));
    if (good instanceof Landing.Lost lost) {
      return new Outcome.NotRun("There is nothing to compare with: " + lost.reason());
    }
    Breaches breaches = new Breaches();
    Foreign.near(probe.redirectUrls())
        .forEach((fault, uri) -> judge(fault, uri, probe.authorize(clientId, uri), good, breaches));
    return breaches.orPassed("Six that differ from the registered ones got no redirect.");
  }

  private static void judge(
      String fault, URI uri, Landing landing, Landing good, Breaches breaches) {
    String seen = "With " + fault + ", " + uri + ", came " + landing.shown();
    if (landing instanceof Landing.Redirected redirect && redirect.asAsked()) {
      breaches.error(seen + ".", MEND);
    } else if (landing instanceof Landing.Redirected) {
      breaches.warn(seen + ", where an error page belongs.", MEND);
    } else if (landing instanceof Landing.Lost || isCrash(landing)) {
      breaches.warn(seen + ", where an error page belongs.", CRASH_MEND);
    } else if (landing.equals(good) && !isError(good)) {
      breaches.warn(
          seen
              + ", the same as with a registered one: people are asked to log in before the server"
              + " looks, if it looks at all.",
          MEND);
    }
  }

  static boolean isCrash(Landing landing) {
    return landing instanceof Landing.Shown page && page.status() >= 500;
  }

  static boolean isError(Landing landing) {
    return landing instanceof Landing.Shown page && page.status() >= 400 && page.status() != 401;
  }
}
