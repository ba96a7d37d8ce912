package dev.linkcard.emulator.envelope;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * The ids of one household's device, made anew with each emulator.
 *
 * @param userId the Alexa user, which is per skill
 * @param deviceId the Echo
 * @param unitId the household
 */
public record Ids(String userId, String deviceId, String unitId) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Makes ids with the prefixes and the lengths that Alexa's have. */
  public static Ids random() {
    return new Ids(
        "amzn1.ask.account." + letters(205),
        "amzn1.ask.device." + letters(205),
        "amzn1.ask.unit." + letters(205));
  }

  static String session() {
    return "amzn1.echo-api.session." + UUID.randomUUID();
  }

  static String request() {
    return "amzn1.echo-api.request." + UUID.randomUUID();
  }

  private static String letters(int count) {
    StringBuilder letters = new StringBuilder("A");
    RANDOM.ints(count, 0, ALPHABET.length()).forEach(i -> letters.append(ALPHABET.charAt(i)));
    return letters.toString();
  }
}
