package dev.linkcard.server.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Hashes by our own cost, and looks at hashes of any cost, such as those that were imported. */
final class Argon2id extends AbstractValidatingPasswordEncoder {
  /** 19 MiB, two passes, one lane: the first choice of OWASP's password storage guide. */
  private static final Argon2Function OURS =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  @Override
  protected String encodeNonNullPassword(String password) {
    return OURS.hash(password).getResult();
  }

  @Override
  protected boolean matchesNonNull(String password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(password, hash);
  }

  @Override
  protected boolean upgradeEncodingNonNull(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(OURS);
  }
}
