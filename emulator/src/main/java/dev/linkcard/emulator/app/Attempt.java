package dev.linkcard.emulator.app;

import dev.linkcard.emulator.linking.LinkOutcome;
import dev.linkcard.emulator.linking.LinkOutcome.Failed;
import java.time.Instant;

/**
 * The last attempt to link.
 *
 * @param at when it ended
 * @param linked whether it succeeded
 * @param says what the Alexa app shows its user
 * @param cause what the user never sees; empty after a success
 */
public record Attempt(Instant at, boolean linked, String says, String cause) {
  /**
   * Returns what the app makes of an outcome. Source of the failure text: Amazon's troubleshooting
   * page.
   */
  static Attempt of(Instant at, String skillName, LinkOutcome outcome) {
    if (outcome instanceof Failed failed) {
      return new Attempt(
          at, false, "We were unable to link " + skillName + " at this time.", failed.cause());
    }
    return new Attempt(
        at, true, "Your " + skillName + " account has been successfully linked.", "");
  }
}
