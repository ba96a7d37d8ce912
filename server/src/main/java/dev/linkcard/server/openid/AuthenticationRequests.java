package dev.linkcard.server.openid;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.ClientKind;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.consent.Decision;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.session.LogIn;
import dev.linkcard.server.session.LoggedIn;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.session.WaitingRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to what an authentication request demands (OpenID Connect Core §3.1.2.1), once Spring has
 * checked the authorization request and before a log-in is asked for. A request without the scope
 * {@code openid} passes as it is.
 */
public final class AuthenticationRequests extends OncePerRequestFilter {
  private static final String CHECKED =
      OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

  private final Grants grants;
  private final Sessions sessions;
  private final Hints hints;
  private final Clock clock;
  private final AuthenticationFailureHandler errors;

  /** Makes a filter that has its errors sent by {@code errors}. */
  public AuthenticationRequests(
      Grants grants,
      Sessions sessions,
      Keys keys,
      Clock clock,
      AuthenticationFailureHandler errors) {
    this.grants = grants;
    this.sessions = sessions;
    this.hints = new Hints(keys);
    this.clock = clock;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(CHECKED)
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        && asked.getScopes().contains(StandardClaims.OPENID)) {
      next(request, asked).take(new Exchange(request, response, chain, errors, asked));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Decides what comes next, in the order of the specification. */
  private Next next(
      HttpServletRequest request, OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    Map<String, Object> parameters = asked.getAdditionalParameters();
    Optional<AuthenticationRefusal> problem = Demands.problem(parameters);
    if (problem.isPresent()) {
      return Next.refuse(problem.get());
    }
    Demands demands = Demands.of(parameters);
    @Nullable Authentication authenticated = SecurityContextHolder.getContext().getAuthentication();
    Optional<LoggedIn> person = LoggedIn.in(authenticated);
    if (person.isEmpty()) {
      return demands.nothingShown() ? Next.LOGIN_REQUIRED : Next.GO_ON;
    }
    boolean loggedInForThis = person.get().isFor(WaitingRequest.of(request), clock.instant());
    boolean expected = hints.allow(demands.hint(), person.get().subject());
    boolean again =
        !expected
            || demands.freshLogIn()
            || demands.isTooOld(person.get().authenticatedAt(), clock.instant());
    if (again && !loggedInForThis) {
      return demands.nothingShown() ? Next.LOGIN_REQUIRED : Next.LOG_IN_AGAIN;
    }
    if (!expected) {
      return Next.LOGIN_REQUIRED;
    }
    Next consent = consent(asked, demands, person.get());
    boolean decides = consent == Next.ALLOW || parameters.containsKey(Decision.PARAMETER);
    boolean first = decides && loggedInForThis && sessions.decide(person.get());
    return again && decides && !first ? Next.LOG_IN_AGAIN : consent;
  }

  private Next consent(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, Demands demands, LoggedIn person) {
    if (asked.getAdditionalParameters().containsKey(Decision.PARAMETER)) {
      return Next.GO_ON;
    }
    ClientId client = new ClientId(asked.getClientId());
    boolean consented = hasConsented(person, client, asked);
    if (demands.nothingShown()) {
      return consented ? Next.ALLOW : Next.CONSENT_REQUIRED;
    }
    boolean remembered = consented && !demands.consentShown() && remembersConsent(client);
    return remembered ? Next.ALLOW : Next.GO_ON;
  }

  /**
   * A link of Alexa's is a thing of its own: the same account may be linked with several people.
   */
  private boolean remembersConsent(ClientId id) {
    return grants
        .clients()
        .find(id)
        .map(Client::kind)
        .filter(ClientKind.APPLICATION::equals)
        .isPresent();
  }

  private boolean hasConsented(
      LoggedIn person, ClientId client, OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    Scopes scopes = Scopes.of(asked.getScopes().toArray(String[]::new));
    return grants.of(person.subject()).stream()
        .filter(grant -> grant.client().equals(client) && grant.livesAt(clock.instant()))
        .anyMatch(grant -> grant.scopes().include(scopes));
  }

  /** All that an outcome may need. */
  private record Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AuthenticationFailureHandler errors,
      OAuth2AuthorizationCodeRequestAuthenticationToken asked) {}

  /** What comes next. */
  private interface Next {
    Next GO_ON = exchange -> exchange.chain.doFilter(exchange.request, exchange.response);

    Next LOG_IN_AGAIN = exchange -> LogIn.again(exchange.request, exchange.response);

    Next LOGIN_REQUIRED = refuse(AuthenticationRefusal.LOGIN_REQUIRED);

    Next CONSENT_REQUIRED = refuse(AuthenticationRefusal.CONSENT_REQUIRED);

    /** Goes on with what the person has consented to before. */
    Next ALLOW =
        exchange -> {
          exchange.request.setAttribute(CHECKED, allowed(exchange.asked));
          exchange.chain.doFilter(exchange.request, exchange.response);
        };

    void take(Exchange exchange) throws ServletException, IOException;

    static Next refuse(AuthenticationRefusal reason) {
      return exchange ->
          exchange.errors.onAuthenticationFailure(
              exchange.request,
              exchange.response,
              new OAuth2AuthorizationCodeRequestAuthenticationException(
                  new OAuth2Error(reason.error(), reason.text(), null), exchange.asked));
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationToken allowed(
        OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
      Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
      parameters.put(Decision.PARAMETER, Decision.REMEMBERED);
      return new OAuth2AuthorizationCodeRequestAuthenticationToken(
          asked.getAuthorizationUri(),
          asked.getClientId(),
          (Authentication) asked.getPrincipal(),
          asked.getRedirectUri(),
          asked.getState(),
          asked.getScopes(),
          parameters);
    }
  }
}
