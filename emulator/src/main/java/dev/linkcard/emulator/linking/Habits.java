package dev.linkcard.emulator.linking;

import java.time.Duration;

/**
 * What Alexa does in a way that Amazon has not published, each a setting.
 *
 * @param refreshAhead how long before its expiry an access token is refreshed. Assumed: Amazon's
 *     floor of 360 s for the lifetime suggests a margin of about five minutes
 * @param acceptsTextExpiry whether {@code expires_in} may be a JSON string, as Login with Amazon's
 *     documentation shows it
 */
public record Habits(Duration refreshAhead, boolean acceptsTextExpiry) {
  /** Returns the assumed habits. */
  public static Habits assumed() {
    return new Habits(Duration.ofMinutes(5), true);
  }
}
