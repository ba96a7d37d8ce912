package dev.linkcard.doctor.probe;

import dev.linkcard.useragent.http.Browser;
import dev.linkcard.useragent.http.Cookies;
import dev.linkcard.useragent.http.Request;
import dev.linkcard.useragent.http.Response;
import dev.linkcard.useragent.page.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens authorization requests in a fresh browser each, and follows redirects to a page. */
record AuthorizationEndpoint(HttpClient client, Duration deadline) {

  private static final int MOST_REDIRECTS = 10;
  private static final Pattern ERROR = Pattern.compile("[?&#]error=([A-Za-z_]{1,40})");

  /**
   * Stops at the redirect URI that was asked for and at the registered ones; opens none of them.
   */
  Landing open(URI request, URI redirectUri, List<URI> registered) {
    Browser browser = new Browser(client, new Cookies(Clock.systemUTC()), deadline);
    Request next = Request.get(request);
    try {
      for (int step = 0; step <= MOST_REDIRECTS; step++) {
        URI at = next.uri();
        boolean asAsked = leadsTo(at, redirectUri);
        if (asAsked || registered.stream().anyMatch(known -> leadsTo(at, known))) {
          return new Landing.Redirected(at, asAsked, error(at));
        }
        Response response = browser.send(next);
        Optional<Request> redirect = response.redirect();
        if (redirect.isEmpty()) {
          Page page = Page.of(response);
          return new Landing.Shown(page.status(), page.title(), page.text());
        }
        next = redirect.get();
      }
      return new Landing.Lost("still redirecting after " + MOST_REDIRECTS + " redirects.");
    } catch (IOException | IllegalArgumentException broken) {
      return new Landing.Lost(String.valueOf(broken.getMessage()));
    }
  }

  /** By scheme, host and path: dot segments and user names that the server resolved still count. */
  private static boolean leadsTo(URI target, URI redirectUri) {
    return redirectUri.getScheme().equalsIgnoreCase(target.getScheme())
        && String.valueOf(redirectUri.getHost()).equalsIgnoreCase(target.getHost())
        && redirectUri.getPort() == target.getPort()
        && redirectUri.normalize().getRawPath().equals(target.normalize().getRawPath());
  }

  private static String error(URI target) {
    Matcher matcher = ERROR.matcher(target.toString());
    return matcher.find() ? matcher.group(1) : "";
  }
}
