package dev.linkcard.useragent.http;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the cookies of one browser in memory (RFC 6265). Safe for use by several threads. */
public final class Cookies {

  private final Clock clock;
  private final List<Cookie> kept = new ArrayList<>();

  /** Starts empty; {@code clock} decides when a cookie has expired. */
  public Cookies(Clock clock) {
    this.clock = clock;
  }

  /** Starts an empty jar on the same clock. */
  public Cookies emptied() {
    return new Cookies(clock);
  }

  synchronized void keep(URI sender, List<String> headers) {
    Instant now = clock.instant();
    for (String header : headers) {
      SetCookie.read(header, sender, now)
          .ifPresent(
              cookie -> {
                kept.removeIf(cookie::replaces);
                kept.add(cookie);
              });
    }
  }

  /** Returns the {@code Cookie} header for a request, longer paths first; empty if none belongs. */
  synchronized String header(URI uri) {
    Instant now = clock.instant();
    kept.removeIf(cookie -> !cookie.expires().isAfter(now));
    return kept.stream()
        .filter(cookie -> cookie.belongsTo(uri))
        .sorted(Comparator.comparing((Cookie cookie) -> -cookie.path().length()))
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  @Override
  public synchronized String toString() {
    return kept.toString();
  }
}
