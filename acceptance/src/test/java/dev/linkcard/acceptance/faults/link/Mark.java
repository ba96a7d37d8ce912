package dev.linkcard.acceptance.faults.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a secret where it may be printed, and where the database keeps it. */
public final class Mark {
  private static final int SHOWN = 4;

  private Mark() {}

  /** Returns the first eight hexadecimal digits of the secret's SHA-256. */
  public static String of(String secret) {
    return HexFormat.of().formatHex(sha256(secret), 0, SHOWN);
  }

  /** Returns the secret's SHA-256, as the database keeps it. */
  public static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }
}
