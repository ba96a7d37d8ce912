package dev.linkcard.emulator.http;

import java.time.Duration;

/**
 * How long Alexa waits. Sources: Amazon's account linking FAQ (tokens), its troubleshooting guide
 * (skills).
 */
public final class Deadlines {
  /** Token requests. */
  public static final Duration TOKEN = Duration.ofMillis(4500);

  /** Requests to a skill. */
  public static final Duration SKILL = Duration.ofSeconds(8);

  private Deadlines() {}
}
