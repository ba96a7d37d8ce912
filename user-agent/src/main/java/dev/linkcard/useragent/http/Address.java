package dev.linkcard.useragent.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Reads addresses as browsers do: what should have been percent-encoded is, instead of refused. */
public final class Address {

  private static final String UNSAFE = " \"<>\\^`{|}";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Address() {}

  /**
   * Resolves a reference from a {@code Location} header or a page against the address that it was
   * found at (RFC 3986 §5.2).
   *
   * @throws IllegalArgumentException if no encoding makes a URI of it
   */
  public static URI resolve(URI base, String reference) {
    String cleaned = encode(reference.strip());
    if (cleaned.isEmpty() || cleaned.startsWith("?") || cleaned.startsWith("#")) {
      // java.net.URI still follows RFC 2396 here and would drop the last path segment.
      return parse(upTo(base.toString(), cleaned.startsWith("#") ? "#" : "?#") + cleaned);
    }
    return slashed(base).resolve(parse(cleaned));
  }

  /** Leaves the address itself out of the message, for it may carry a code. */
  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException unreadable) {
      throw new IllegalArgumentException(
          "The page leads to an address that cannot be read: " + unreadable.getReason() + ".");
    }
  }

  /** Returns scheme, host and, unless it is the scheme's own, port: {@code https://example.com}. */
  public static String origin(URI uri) {
    String port =
        uri.getPort() == -1 || uri.getPort() == defaultPort(uri) ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the address is one that a browser opens itself: {@code http} or {@code https}.
   */
  public static boolean isWeb(URI uri) {
    boolean web = "http".equalsIgnoreCase(uri.getScheme()) || isSecure(uri);
    return web && uri.getHost() != null;
  }

  static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static int defaultPort(URI uri) {
    return isSecure(uri) ? 443 : 80;
  }

  private static URI slashed(URI base) {
    boolean bare = base.getHost() != null && base.getRawPath().isEmpty();
    return bare ? URI.create(upTo(base.toString(), "?#") + "/") : base;
  }

  private static String upTo(String text, String ends) {
    int end = 0;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7f && UNSAFE.indexOf(c) < 0) {
                encoded.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  encoded.append('%').append(HEX.toHexDigits(b));
                }
              }
            });
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
