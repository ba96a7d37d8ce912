package dev.linkcard.server.session;

import dev.linkcard.grants.secret.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that a browser shows for its log-in: 256 random bits. Masks itself when printed. */
record CookieValue(String value) {
  private static final int BYTES = 32;

  static CookieValue draw(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new CookieValue(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Computes what the database keeps. */
  String hash() {
    return Sha256.spelled(value);
  }

  @Override
  public String toString() {
    return "CookieValue[…]";
  }
}
