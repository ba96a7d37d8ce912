package dev.linkcard.server.accounts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password as another system kept it: hashed with Argon2 or bcrypt, at a cost that one log-in may
 * have.
 *
 * @param encoded the hash with its kind before it, as Spring Security spells it: {@code
 *     {bcrypt}$2a$…}
 */
public record PasswordHash(String encoded) implements Credential {
  private static final Pattern BCRYPT =
      Pattern.compile("\\$2[aby]\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");

  private static final int MOST_KIB = 262_144;
  private static final int MOST_PASSES = 20;
  private static final int MOST_LANES = 16;
  private static final int LEAST_BCRYPT = 4;
  private static final int MOST_BCRYPT = 16;

  /** Refuses, with {@link IllegalArgumentException}, what {@link #parse} would. */
  public PasswordHash {
    check(encoded);
  }

  /**
   * Reads {@code $argon2id$…} or {@code $2a$…}, with {@code {argon2}} or {@code {bcrypt}} before it
   * or without; refuses anything else with an {@link IllegalArgumentException} that says what it is
   * and never repeats it.
   */
  public static PasswordHash parse(String text) {
    if (text.startsWith("{")) {
      return new PasswordHash(text);
    }
    String kind = text.startsWith("$argon2") ? Passwords.ARGON2 : Passwords.BCRYPT;
    return new PasswordHash("{" + kind + "}" + text);
  }

  private static void check(String encoded) {
    if (encoded.startsWith("{" + Passwords.ARGON2 + "}")) {
      checkArgon2(encoded.substring(encoded.indexOf('}') + 1));
    } else if (encoded.startsWith("{" + Passwords.BCRYPT + "}")) {
      checkBcrypt(BCRYPT.matcher(encoded.substring(encoded.indexOf('}') + 1)));
    } else {
      throw new IllegalArgumentException(
          "the password hash is of a kind that is not known; {argon2} and {bcrypt} are");
    }
  }

  private static void checkArgon2(String hash) {
    Argon2Cost cost =
        Argon2Hash.parse(hash)
            .map(Argon2Hash::cost)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the password hash is not spelled as Argon2 spells it: "
                            + "$argon2id$v=19$m=…,t=…,p=…$…$…"));
    boolean least = cost.lanes() >= 1 && cost.passes() >= 1 && cost.kib() >= 8 * cost.lanes();
    if (!least
        || cost.kib() > MOST_KIB
        || cost.passes() > MOST_PASSES
        || cost.lanes() > MOST_LANES) {
      throw new IllegalArgumentException(
          "the password hash has a cost that no log-in may have; m=%d,t=%d,p=%d is the most"
              .formatted(MOST_KIB, MOST_PASSES, MOST_LANES));
    }
  }

  private static void checkBcrypt(Matcher hash) {
    if (!hash.matches()) {
      throw new IllegalArgumentException(
          "the password hash is spelled neither as Argon2 nor as bcrypt spells it");
    }
    int cost = Integer.parseInt(hash.group(1));
    if (cost < LEAST_BCRYPT || cost > MOST_BCRYPT) {
      throw new IllegalArgumentException(
          "the password hash has bcrypt's cost %d; 4 to 16 is what a log-in may have"
              .formatted(cost));
    }
  }

  @Override
  public String toString() {
    return "PasswordHash(masked)";
  }
}
