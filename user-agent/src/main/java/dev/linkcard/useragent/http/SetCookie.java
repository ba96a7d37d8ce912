package dev.linkcard.useragent.http;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Reads one {@code Set-Cookie} header (RFC 6265 §5.2). */
final class SetCookie {

  private SetCookie() {}

  /** Returns the cookie; empty if it has no name or claims a domain that is not its sender's. */
  static Optional<Cookie> read(String header, URI sender, Instant now) {
    StringTokenizer parts = new StringTokenizer(header, ";");
    String pair = parts.hasMoreTokens() ? parts.nextToken() : "";
    int equals = pair.indexOf('=');
    if (equals < 0 || pair.substring(0, equals).isBlank()) {
      return Optional.empty();
    }
    Map<String, String> attributes = attributes(parts);
    String host = sender.getHost().toLowerCase(Locale.ROOT);
    String domain = attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT);
    domain = domain.startsWith(".") ? domain.substring(1) : domain;
    boolean foreign = !domain.isEmpty() && !Cookie.domainMatches(host, domain);
    boolean topLevel = !domain.contains(".") && !domain.equals(host);
    boolean secure = attributes.containsKey("secure");
    if (foreign || (!domain.isEmpty() && topLevel) || (secure && !Cookie.isTrustworthy(sender))) {
      return Optional.empty();
    }
    return Optional.of(
        new Cookie(
            pair.substring(0, equals).strip(),
            pair.substring(equals + 1).strip(),
            domain.isEmpty() ? host : domain,
            domain.isEmpty(),
            path(attributes.getOrDefault("path", ""), sender),
            expiry(attributes, now),
            secure));
  }

  private static Map<String, String> attributes(StringTokenizer parts) {
    Map<String, String> attributes = new HashMap<>();
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      attributes.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
    }
    return attributes;
  }

  /** RFC 6265 §5.1.4: without a path, the folder of the page that set the cookie. */
  private static String path(String given, URI sender) {
    if (given.startsWith("/")) {
      return given;
    }
    String path = Cookie.pathOf(sender);
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** RFC 6265 §5.3, step 3: {@code Max-Age} wins over {@code Expires}. */
  private static Instant expiry(Map<String, String> attributes, Instant now) {
    String maxAge = attributes.getOrDefault("max-age", "");
    if (maxAge.matches("-[0-9]+")) {
      return Instant.MIN;
    }
    if (maxAge.matches("[0-9]{1,18}")) {
      long seconds = Long.parseLong(maxAge);
      long century = 3_155_760_000L;
      return seconds > century ? Instant.MAX : now.plusSeconds(seconds);
    }
    String expires = attributes.getOrDefault("expires", "").replace('-', ' ');
    try {
      return expires.isEmpty()
          ? Instant.MAX
          : ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException unreadable) {
      return Instant.MAX;
    }
  }
}
