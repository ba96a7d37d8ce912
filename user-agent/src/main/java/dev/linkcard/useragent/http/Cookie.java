package dev.linkcard.useragent.http;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * One cookie as stored (RFC 6265 §5.3).
 *
 * @param domain lower case, without a leading dot
 * @param hostOnly whether only this very host gets it
 * @param expires {@link Instant#MAX} for one that lives as long as the browser
 */
record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    Instant expires,
    boolean secure) {

  boolean belongsTo(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return (hostOnly ? host.equals(domain) : domainMatches(host, domain))
        && pathMatches(pathOf(uri), path)
        && (!secure || isTrustworthy(uri));
  }

  boolean replaces(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  /** RFC 6265 §5.1.3; an IP address matches only itself. */
  static boolean domainMatches(String host, String domain) {
    boolean address = host.contains(":") || host.matches("[0-9.]+");
    return host.equals(domain) || (!address && host.endsWith("." + domain));
  }

  /** RFC 6265 §5.1.4. */
  static boolean pathMatches(String path, String cookiePath) {
    return path.equals(cookiePath)
        || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
  }

  static String pathOf(URI uri) {
    String path = uri.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** Browsers take and send {@code Secure} cookies over plain HTTP on loopback, and only there. */
  static boolean isTrustworthy(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return Address.isSecure(uri)
        || host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127\\.[0-9.]+");
  }

  @Override
  public String toString() {
    return name + "=*** for " + domain + path;
  }
}
