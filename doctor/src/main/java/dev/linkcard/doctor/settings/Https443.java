package dev.linkcard.doctor.settings;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.doctor.check.Breaches;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Citation;
import dev.linkcard.doctor.check.Outcome;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.check.Severity;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Alexa opens and calls these URLs from Amazon's network; loopback is judged like the rest. */
final class Https443 implements Check<Skill> {

  @Override
  public Requirement requirement() {
    return new Requirement(
        "cfg-https-443",
        Severity.ERROR,
        "Every URL that Alexa opens is https on port 443, without fragment and user name.",
        Citation.REQUIREMENTS);
  }

  @Override
  public Outcome examine(Skill skill) {
    Breaches breaches = new Breaches();
    urls(skill.settings()).forEach((field, url) -> judge(field, url, breaches));
    return breaches.orPassed(
        String.join(", ", urls(skill.settings()).keySet()) + ": https on port 443.");
  }

  private static Map<String, URI> urls(AccountLinkingSettings settings) {
    Map<String, URI> urls = new LinkedHashMap<>();
    urls.put("authorizationUrl", settings.authorizationUrl());
    settings.accessTokenUrl().ifPresent(url -> urls.put("accessTokenUrl", url));
    settings.reciprocalAccessTokenUrl().ifPresent(url -> urls.put("reciprocalAccessTokenUrl", url));
    settings
        .authorizationUrlsByPlatform()
        .forEach(
            platform ->
                urls.put(
                    "platformAuthorizationUrl for " + platform.platformType(),
                    platform.platformAuthorizationUrl()));
    return urls;
  }

  private static void judge(String field, URI url, Breaches breaches) {
    String host = String.valueOf(url.getHost());
    String seen = field + " is " + url.getScheme() + "://" + host + port(url) + url.getRawPath();
    if (isLoopback(host)) {
      breaches.error(
          seen + ": " + host + " is this machine alone, so Alexa itself could not reach it.",
          "Give the server a public host name, https and port 443 before the skill goes to Alexa;"
              + " for the emulator it may stay.");
      return;
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      breaches.error(
          seen + ", which is not https.",
          "Serve it over https on port 443, with a certificate from a public authority.");
    }
    if (url.getPort() != -1 && url.getPort() != 443) {
      breaches.error(
          seen + ", on port " + url.getPort() + ".",
          "Serve it on port 443; a reverse proxy in front of the server will do.");
    }
    if (url.getRawFragment() != null) {
      breaches.error(seen + ", with a fragment.", "Remove the # and what follows it.");
    }
    if (url.getRawUserInfo() != null) {
      breaches.error(seen + ", with a user name before the host.", "Remove it, and the @.");
    }
  }

  private static String port(URI url) {
    return url.getPort() == -1 ? "" : ":" + url.getPort();
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127\\.[0-9.]+");
  }
}
