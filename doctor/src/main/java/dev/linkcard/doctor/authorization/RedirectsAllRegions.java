package dev.linkcard.doctor.authorization;

import dev.linkcard.accountlinking.Region;
import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.probe.Landing;
import dev.linkcard.doctor.probe.Probe;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Which of the three Alexa uses follows the language of the Alexa account, not the place. */
final class RedirectsAllRegions implements Check<Probe> {

  @Override
  public Requirement requirement() {
    return new Requirement(
        "authz-redirects-all-regions",
        Severity.ERROR,
        "The authorization endpoint takes the redirect URLs of all three regions.",
        Citation.REQUIREMENTS);
  }

  @Override
  public Outcome examine(Probe probe) {
    Map<Region, Landing> landings = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      landings.put(region, ask(probe, probe.redirectUrls().of(region)));
    }
    Breaches breaches = new Breaches();
    if (landings.values().stream().allMatch(Landing.Lost.class::isInstance)) {
      breaches.error(
          "The authorization endpoint gave " + landings.values().iterator().next().shown() + ".",
          "See that the server is up and that authorizationUrl is right.");
      return breaches.orPassed("");
    }
    Landing refusal = ask(probe, Foreign.HOST);
    boolean tellable = landings.values().stream().anyMatch(landing -> !landing.equals(refusal));
    landings.forEach(
        (region, landing) -> {
          if (isRefusal(landing) || (tellable && landing.equals(refusal))) {
            URI url = probe.redirectUrls().of(region);
            breaches.error(
                "With the redirect URL of "
                    + region
                    + ", "
                    + url
                    + ", came "
                    + landing.shown()
                    + (isRefusal(landing) ? "." : ", as with one that nobody registered."),
                "See that the server knows the client \""
                    + probe.settings().clientId()
                    + "\" and its scopes, and register exactly these redirect URLs for it.");
          }
        });
    return breaches.orPassed("For each came " + landings.values().iterator().next().shown() + ".");
  }

  private static Landing ask(Probe probe, URI redirectUri) {
    return probe.authorize(probe.settings().clientId(), redirectUri);
  }

  private static boolean isRefusal(Landing landing) {
    if (landing instanceof Landing.Shown page) {
      return page.status() >= 400 && page.status() != 401;
    }
    if (landing instanceof Landing.Redirected redirect) {
      return !redirect.error().isEmpty();
    }
    return true;
  }
}
