package dev.linkcard.server.accounts;

import dev.linkcard.grants.oauth.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A person who can log in, unless the account is disabled.
 *
 * @param subject what tokens stand for; never changes
 * @param name what the person types at log-in; case matters
 * @param disabledAt since when nobody can log in to it, if it is so
 */
public record Account(
    Subject subject, String name, Instant createdAt, Optional<Instant> disabledAt) {
  /** Tells whether nobody can log in to it. */
  public boolean isDisabled() {
    return disabledAt.isPresent();
  }
}
