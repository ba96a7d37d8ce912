package dev.linkcard.useragent;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Says which addresses end a walk before they are requested. */
@FunctionalInterface
public interface StopAt {

  /** Returns whether the walk ends at this address. */
  boolean test(URI address);

  /**
   * Ends the walk at addresses with the scheme, host and port of one of these, whose path is the
   * same or below it; query and fragment do not count. Other schemes than {@code http} work too.
   *
   * @throws IllegalArgumentException if one is not an absolute URI
   */
  static StopAt redirectTo(String first, String... more) {
    List<URI> ends = Stream.concat(Stream.of(first), Stream.of(more)).map(URI::create).toList();
    for (URI end : ends) {
      if (!end.isAbsolute()) {
        throw new IllegalArgumentException("\"" + end + "\" is not an absolute URI.");
      }
    }
    return address -> ends.stream().anyMatch(end -> leadsTo(address, end));
  }

  private static boolean leadsTo(URI address, URI end) {
    return end.getScheme().equalsIgnoreCase(address.getScheme())
        && authority(end).equals(authority(address))
        && isAtOrBelow(path(address), path(end));
  }

  private static String authority(URI uri) {
    int port = uri.getPort();
    boolean usual =
        ("https".equalsIgnoreCase(uri.getScheme()) && port == 443)
            || ("http".equalsIgnoreCase(uri.getScheme()) && port == 80);
    String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
    return host + (port == -1 || usual ? "" : ":" + port);
  }

  /** Returns the path; for one like {@code app:done}, what follows the colon. */
  private static String path(URI uri) {
    if (!uri.isOpaque()) {
      return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }
    String rest = uri.getRawSchemeSpecificPart();
    return rest.contains("?") ? rest.substring(0, rest.indexOf('?')) : rest;
  }

  private static boolean isAtOrBelow(String path, String end) {
    return path.equals(end) || path.startsWith(end.endsWith("/") ? end : end + "/");
  }
}
