package dev.linkcard.grants.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Says where an authorization response goes (RFC 6749 section 3.1.2); two are the same only when
 * every character is.
 *
 * @param value an absolute URI of at most 2000 characters, without fragment
 */
public record RedirectUri(String value) {

  private static final int LONGEST = 2000;

  /** Refuses, with {@link IllegalArgumentException}, what may not be a redirect URI. */
  public RedirectUri {
    if (!mayRedirect(value)) {
      throw new IllegalArgumentException(
          "A redirect URI is absolute, without fragment, of at most 2000 characters: " + value);
    }
  }

  /** Reads what came from outside; empty when it may not be a redirect URI. */
  public static Optional<RedirectUri> parse(String text) {
    return mayRedirect(text) ? Optional.of(new RedirectUri(text)) : Optional.empty();
  }

  private static boolean mayRedirect(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() && text.indexOf('#') < 0;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
