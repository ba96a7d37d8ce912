package dev.linkcard.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Lets Spring know who is logged in, by our sessions instead of the servlet container's. The
 * database is asked when somebody wants to know, so never for assets and token requests.
 */
public final class SessionContexts implements SecurityContextRepository {
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  /** Makes a repository over the sessions, which tells of log-ins that were overtaken. */
  public SessionContexts(Sessions sessions, ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.events = events;
  }

  /** Vouches for a person as Spring passes it around. */
  static Authentication authentication(LoggedIn person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, AuthorityUtils.NO_AUTHORITIES);
  }

  /** Vouches for a person whose session is yet to begin, with details for whom that concerns. */
  static Authentication passed(LoggedIn person, Object details) {
    UsernamePasswordAuthenticationToken passed =
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, AuthorityUtils.NO_AUTHORITIES);
    passed.setDetails(details);
    return passed;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Once(() -> person(request));
  }

  @Override
  @SuppressWarnings("deprecation") // Spring's interface still asks for it.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** Takes a cookie for a session: Spring asks at every request, and the database need not be. */
  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Cookies.session(request).isPresent();
  }

  private Optional<LoggedIn> person(HttpServletRequest request) {
    return Cookies.session(request).flatMap(sessions::find);
  }

  /**
   * Begins a session at log-in, for the request in the form; ends it at log-out. A log-in that a
   * change of its account has overtaken is a failed one.
   */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Optional<CookieValue> before = Cookies.session(request);
    @Nullable Authentication given = context.getAuthentication();
    Optional<LoggedIn> person = LoggedIn.in(given);
    if (given != null && person.isPresent()) {
      WaitingRequest waiting = WaitingRequest.inForm(request);
      CookieValue begun =
          sessions.begin(person.get(), waiting, before).orElseThrow(() -> overtaken(given));
      Cookies.keep(request, response, begun);
    } else if (before.isPresent() && given == null) {
      sessions.end(before.get());
      Cookies.forget(request, response);
    }
  }

  /** Spring tells only of failures before this one. */
  private BadCredentialsException overtaken(Authentication person) {
    BadCredentialsException overtaken =
        new BadCredentialsException("The account has just changed.");
    events.publishEvent(new AuthenticationFailureBadCredentialsEvent(person, overtaken));
    return overtaken;
  }

  /** Asks for the person when the context is first wanted, and then remembers the answer. */
  private static final class Once implements DeferredSecurityContext {
    private final Supplier<Optional<LoggedIn>> person;
    private final SecurityContext context = new SecurityContextImpl();
    private boolean asked;
    private boolean nobody;

    private Once(Supplier<Optional<LoggedIn>> person) {
      this.person = person;
    }

    @Override
    public SecurityContext get() {
      if (!asked) {
        asked = true;
        Optional<LoggedIn> found = person.get();
        nobody = found.isEmpty();
        found.map(SessionContexts::authentication).ifPresent(context::setAuthentication);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      get();
      return nobody;
    }
  }
}
