package dev.linkcard.skill.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the request ids of the time in which a copy would pass the timestamp check. Safe for
 * several threads.
 */
final class Replays {
  private static final int MOST = 100_000;

  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  Replays(Clock clock) {
    this.clock = clock;
  }

  /** Tells whether a request id came before, and remembers it for a time. */
  synchronized boolean isReplay(String requestId, Duration memory) {
    Instant now = clock.instant();
    Iterator<Instant> oldest = seen.values().iterator();
    while (oldest.hasNext() && (oldest.next().isBefore(now) || seen.size() >= MOST)) {
      oldest.remove();
    }
    return seen.putIfAbsent(requestId, now.plus(memory)) != null;
  }
}
