package dev.linkcard.server.accounts;

import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed: with Argon2id. Imported hashes may be of bcrypt too. */
final class Passwords {
  static final String ARGON2 = "argon2";
  static final String BCRYPT = "bcrypt";

  private Passwords() {}

  /** Returns the encoder, which asks for a hash of another kind or cost to be replaced. */
  static PasswordEncoder encoder() {
    PasswordEncoder argon2id = new Argon2id();
    DelegatingPasswordEncoder encoder =
        new DelegatingPasswordEncoder(
            ARGON2, Map.of(ARGON2, argon2id, BCRYPT, new BCryptPasswordEncoder()));
    encoder.setDefaultPasswordEncoderForMatches(argon2id);
    return encoder;
  }
}
