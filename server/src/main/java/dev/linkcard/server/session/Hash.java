package dev.linkcard.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 in 43 URL-safe characters, as the tables of this package keep it. */
final class Hash {
  private Hash() {}

  /**
   * Hashes texts that contain no line break; where one ends and the next begins makes a difference.
   */
  static String of(String... texts) {
    try {
      byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not.", absent);
    }
  }
}
