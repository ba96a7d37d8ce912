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

/** Whose redirect URI would it be? Without a client there is no address to redirect to. */
final class BadClient implements Check<Probe> {

  private static final String UNKNOWN = "linkcard-doctor-no-such-client";
  private static final String MEND =
      "Look the client up before anything else, and answer an unknown one with an error page.";

  @Override
  public Requirement requirement() {
    return new Requirement(
        "authz-bad-client",
        Severity.ERROR,
        "A client id that is not registered gets an error page and no redirect.",
        Citation.rfc(6749, "4.1.2.1"));
  }

  @Override
  public Outcome examine(Probe probe) {
    URI redirectUri = probe.redirectUrls().all().get(0);
    Landing good = probe.authorize(probe.settings().clientId(), redirectUri);
    if (good instanceof Landing.Lost lost) {
      return new Outcome.NotRun("There is nothing to compare with: " + lost.reason());
    }
    Landing landing = probe.authorize(UNKNOWN, redirectUri);
    String seen = "With the client id " + UNKNOWN + " came " + landing.shown();
    Breaches breaches = new Breaches();
    if (landing instanceof Landing.Redirected) {
      breaches.error(seen + ".", MEND);
    } else if (landing instanceof Landing.Lost || BadRedirect.isCrash(landing)) {
      breaches.warn(seen + ", where an error page belongs.", BadRedirect.CRASH_MEND);
    } else if (landing.equals(good) && !BadRedirect.isError(good)) {
      breaches.warn(
          seen
              + ", the same as with the registered one: people are asked to log in before the"
              + " server looks, if it looks at all.",
          MEND);
    }
    return breaches.orPassed(seen + ".");
  }
}
