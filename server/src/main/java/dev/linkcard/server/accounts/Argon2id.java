package dev.linkcard.server.accounts;

import java.security.SecureRandom;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Hashes by our own cost, and looks at hashes of any cost, such as those that were imported. */
final class Argon2id extends AbstractValidatingPasswordEncoder {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  protected String encodeNonNullPassword(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Argon2Hash.of(password, salt, Argon2Cost.OURS).encoded();
  }

  @Override
  protected boolean matchesNonNull(String password, String hash) {
    return Argon2Hash.parse(hash).filter(known -> known.isOf(password)).isPresent();
  }

  @Override
  protected boolean upgradeEncodingNonNull(String hash) {
    return Argon2Hash.parse(hash).filter(known -> known.isOurs(Argon2Cost.OURS)).isEmpty();
  }
}
