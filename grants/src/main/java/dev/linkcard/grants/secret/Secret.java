package dev.linkcard.grants.secret;

import java.security.MessageDigest;

/** Masks itself wherever it is printed; {@link #reveal()} is the only way to the text. */
public sealed interface Secret
    permits AccessToken, ClientSecret, Code, PresentedToken, RefreshToken, Verifier {

  /** Gives the text, for the one place that must send it. */
  String reveal();

  /** Computes the 32 bytes of SHA-256 that stand for this secret at rest. */
  default byte[] sha256() {
    return Sha256.of(reveal());
  }

  /** Tells in constant time whether this secret is the one stored as {@code sha256}. */
  default boolean matches(byte[] sha256) {
    return MessageDigest.isEqual(sha256(), sha256);
  }
}
