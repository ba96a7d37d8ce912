package dev.linkcard.server.session;

import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.accounts.Candidate;
import dev.linkcard.server.accounts.Turns;
import dev.linkcard.server.throttle.Attempt;
import dev.linkcard.server.throttle.Standing;
import dev.linkcard.server.throttle.Throttle;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Looks at a password: whether it may be looked at, whether it is right, and who has logged in. A
 * name that nobody has takes as long as a wrong password, which Spring sees to.
 */
public final class PasswordLogIn implements AuthenticationProvider {
  private final Throttle throttle;
  private final Clock clock;
  private final DaoAuthenticationProvider spring;
  private final Turns turns = new Turns();

  /** Makes a provider for the log-in page. */
  public PasswordLogIn(Accounts accounts, Throttle throttle, Clock clock) {
    this.throttle = throttle;
    this.clock = clock;
    this.spring = new DaoAuthenticationProvider(accounts.logIns());
    this.spring.setUserDetailsPasswordService(accounts.logIns());
    this.spring.setPasswordEncoder(accounts.passwordEncoder());
  }

  /**
   * Looks at a few passwords at a time, and at the past of each only when its turn has come: of a
   * thousand guesses that come at once, no more pass than of a thousand in a row.
   */
  @Override
  public Authentication authenticate(Authentication given) {
    return turns.take(() -> inTurn(given));
  }

  private Authentication inTurn(Authentication given) {
    Attempt attempt = new Attempt(given.getName(), address(given));
    Standing standing = throttle.standing(attempt);
    if (standing.waiting().isPresent()) {
      throw new TooManyAttempts(standing.waiting().get());
    }
    Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      Candidate right = account(spring.authenticate(given));
      return SessionContexts.passed(LoggedIn.now(right, before), new Passed(attempt, standing));
    } catch (BadCredentialsException wrong) {
      throttle.failed(attempt);
      throw wrong;
    }
  }

  /** Forgives wrong passwords once the session is there: a log-in may still be overtaken. */
  @EventListener
  void begun(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getDetails() instanceof Passed passed) {
      throttle.passed(passed.attempt(), passed.before());
    }
  }

  /** What a right password was known by, until the session begins. */
  private record Passed(Attempt attempt, Standing before) {}

  private static Candidate account(Authentication right) {
    if (right.getPrincipal() instanceof Candidate account) {
      return account;
    }
    throw new IllegalStateException("Spring vouches for something that is no account of ours.");
  }

  private static String address(Authentication given) {
    return given.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
