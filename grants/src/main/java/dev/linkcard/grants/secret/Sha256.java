package dev.linkcard.grants.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Computes SHA-256, which every Java runtime has, of texts in UTF-8. */
public final class Sha256 {

  private Sha256() {}

  /** Computes the 32 bytes. */
  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not.", absent);
    }
  }

  /**
   * Spells, in 43 URL-safe characters, what stands for one or several texts without a zero
   * character; where one ends and the next begins makes a difference.
   */
  public static String spelled(String... texts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(String.join("\0", texts)));
  }
}
