package dev.linkcard.server.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes two passwords at a time. Each takes 19 MiB of memory and a core, so that a crowd of
 * guesses would otherwise take all of both; who has waited three seconds is refused with {@link
 * TooManyLogIns}.
 */
final class FewAtOnce implements PasswordEncoder {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 3;

  private final PasswordEncoder encoder;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  FewAtOnce(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return Boolean.TRUE.equals(inTurn(() -> encoder.matches(password, hash)));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> @Nullable T inTurn(Supplier<@Nullable T> work) {
    boolean admitted = false;
    try {
      admitted = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!admitted) {
        throw new TooManyLogIns();
      }
      return work.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TooManyLogIns();
    } finally {
      if (admitted) {
        places.release();
      }
    }
  }
}
