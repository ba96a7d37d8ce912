package dev.linkcard.server.session;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at, since too many wrong ones came before it. */
public final class TooManyAttempts extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("Too many wrong passwords came before.");
    this.wait = wait;
  }

  /** Returns how long to wait, in whole seconds, at least one. */
  public Duration waiting() {
    return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
  }
}
