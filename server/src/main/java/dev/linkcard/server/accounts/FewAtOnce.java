package dev.linkcard.server.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes two passwords at a time. Each takes 19 MiB of memory and a core, so that a crowd of
 * guesses would otherwise take all of both.
 */
final class FewAtOnce implements PasswordEncoder {
  private final PasswordEncoder encoder;
  private final Turns turns = new Turns();

  FewAtOnce(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return turns.take(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return turns.take(() -> encoder.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }
}
