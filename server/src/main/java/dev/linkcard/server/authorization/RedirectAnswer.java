package dev.linkcard.server.authorization;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Adds the parameters of an authorization response to a redirect URI, which keeps what it has (RFC
 * 6749 §3.1.2).
 */
final class RedirectAnswer {
  private final StringBuilder address;

  RedirectAnswer(String redirectUri) {
    address = new StringBuilder(redirectUri);
  }

  /** Adds a parameter, unless it is absent. */
  RedirectAnswer with(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
      address.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return this;
  }

  String address() {
    return address.toString();
  }
}
