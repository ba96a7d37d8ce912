package dev.linkcard.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** What browsers may load, and where a form may lead: the content security policy of our pages. */
public final class ContentPolicy {
  /** The policy of every page. */
  public static final String OURS =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  private ContentPolicy() {}

  /**
   * Allows the forms of a page to end at a redirect URI that is known to be good: browsers apply
   * form-action to the redirects that follow a form, and Alexa's goes on to other Amazon hosts.
   */
  public static void mayEndAt(HttpServletResponse response, String redirectUri) {
    URI redirect = URI.create(redirectUri);
    response.setHeader(
        "Content-Security-Policy",
        OURS + " https: " + redirect.getScheme() + "://" + redirect.getRawAuthority());
  }
}
