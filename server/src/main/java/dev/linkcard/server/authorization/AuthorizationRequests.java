package dev.linkcard.server.authorization;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.audit.Origins;
import dev.linkcard.server.audit.Recorder;
import dev.linkcard.server.consent.Decision;
import dev.linkcard.server.session.LoggedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Answers an authorization request of a person who is logged in, which Spring has checked: without
 * a decision it comes back as it is, for the consent page; with one it brings a code or the error
 * {@code access_denied} (RFC 6749 §4.1.2).
 */
public final class AuthorizationRequests implements AuthenticationProvider {
  private final Grants grants;
  private final Clock clock;
  private final Recorder recorder;

  /** Makes a provider that has its codes issued by grants. */
  public AuthorizationRequests(Grants grants, Clock clock) {
    this.grants = grants;
    this.clock = clock;
    this.recorder = new Recorder(grants.audit(), clock);
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2AuthorizationCodeRequestAuthenticationToken request =
        (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
    return Decision.of(request.getAdditionalParameters())
        .map(decision -> decided(request, decision))
        .orElse(request);
  }

  private Authentication decided(
      OAuth2AuthorizationCodeRequestAuthenticationToken request, Decision decision) {
    LoggedIn person = loggedIn(request);
    ClientId client = new ClientId(request.getClientId());
    if (decision == Decision.DENY) {
      recorder.decision(Event.CONSENT_DENIED, person.subject(), client);
      throw AuthorizationConverter.refused(AuthorizationRefusal.DENIED, request);
    }
    Instant now = clock.instant();
    String redirectUri = Objects.requireNonNull(request.getRedirectUri());
    // The account may have been disabled since the person was asked: then no code is left behind.
    String code =
        grants
            .issueIf(
                tx -> Accounts.isHeld(tx, person.subject()),
                consent(request, person, redirectUri),
                Origins.here())
            .orElseThrow(() -> AuthorizationConverter.refused(AuthorizationRefusal.DENIED, request))
            .reveal();
    if (decision == Decision.ALLOW) {
      recorder.decision(Event.CONSENT_GIVEN, person.subject(), client);
    }
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        request.getAuthorizationUri(),
        request.getClientId(),
        person(request),
        new OAuth2AuthorizationCode(code, now, now.plusSeconds(1)),
        redirectUri,
        request.getState(),
        request.getScopes());
  }

  private static Consent consent(
      OAuth2AuthorizationCodeRequestAuthenticationToken request,
      LoggedIn person,
      String redirectUri) {
    Map<String, Object> parameters = request.getAdditionalParameters();
    Challenge challenge =
        parameters.get("code_challenge") instanceof String given
            ? new Challenge(given)
            : Challenge.none();
    return new Consent(
        new ClientId(request.getClientId()),
        new RedirectUri(redirectUri),
        person.subject(),
        Scopes.of(request.getScopes().toArray(String[]::new)),
        challenge,
        person.authenticatedAt(),
        parameters.get("nonce") instanceof String nonce ? nonce : "");
  }

  private static LoggedIn loggedIn(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    return LoggedIn.in(person(request))
        .orElseThrow(() -> new IllegalStateException("Only who is logged in gets here to decide."));
  }

  private static Authentication person(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    return (Authentication) request.getPrincipal();
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2AuthorizationCodeRequestAuthenticationToken.class.isAssignableFrom(type);
  }
}
