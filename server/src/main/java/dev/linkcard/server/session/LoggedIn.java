package dev.linkcard.server.session;

import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.accounts.Candidate;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * The person at the browser, as Spring's principal.
 *
 * @param subject whose account it is
 * @param name what the person typed
 * @param epoch of the account when it was read for the log-in, which ends with it
 * @param authenticatedAt when the account was read and the password then found right, by the
 *     server's clock ({@code auth_time} of OpenID Connect Core §2)
 * @param session names the row of the session, and is no secret; empty before there is one
 * @param madeFor the fingerprint of the authorization request that the person logged in for; empty
 *     when there was none, or it has been decided
 */
public record LoggedIn(
    Subject subject,
    String name,
    int epoch,
    Instant authenticatedAt,
    String session,
    String madeFor)
    implements Principal {
  private static final Duration FRESH = Duration.ofMinutes(15);

  /** Makes the principal of a log-in that has no session yet. */
  static LoggedIn now(Candidate account, Instant at) {
    return new LoggedIn(account.subject(), account.name(), account.epoch(), at, "", "");
  }

  /** Finds the person in what Spring passes around; empty for anybody else, such as a client. */
  public static Optional<LoggedIn> in(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof LoggedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  /**
   * Tells whether the person logged in for this very request, less than a quarter of an hour ago,
   * and has not decided it yet: what {@code prompt=login} asks for (OpenID Connect Core §3.1.2.1).
   */
  public boolean isFor(WaitingRequest request, Instant now) {
    return !madeFor.isEmpty()
        && now.isBefore(authenticatedAt.plus(FRESH))
        && madeFor.equals(request.fingerprint());
  }

  @Override
  public String getName() {
    return name;
  }
}
