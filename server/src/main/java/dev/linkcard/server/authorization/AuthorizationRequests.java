package dev.linkcard.server.authorization;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.consent.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Answers an authorization request of a person who is logged in, which Spring has checked: without
 * a decision it comes back as it is, for the consent page; with one it brings a code or the error
 * {@code access_denied} (RFC 6749 §4.1.2).
 */
public final class AuthorizationRequests implements AuthenticationProvider {
  private final Grants grants;
  private final Accounts accounts;
  private final Clock clock;

  /** Makes a provider that has its codes issued by grants. */
  public AuthorizationRequests(Grants grants, Accounts accounts, Clock clock) {
    this.grants = grants;
    this.accounts = accounts;
    this.clock = clock;
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
    if (decision == Decision.DENY) {
      throw AuthorizationConverter.refused(AuthorizationRefusal.DENIED, request);
    }
    Instant now = clock.instant();
    String redirectUri = Objects.requireNonNull(request.getRedirectUri());
    String code = grants.issue(consent(request, redirectUri, now), Origin.unknown()).reveal();
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        request.getAuthorizationUri(),
        request.getClientId(),
        person(request),
        new OAuth2AuthorizationCode(code, now, now.plusSeconds(1)),
        redirectUri,
        request.getState(),
        request.getScopes());
  }

  private Consent consent(
      OAuth2AuthorizationCodeRequestAuthenticationToken request, String redirectUri, Instant now) {
    Map<String, Object> parameters = request.getAdditionalParameters();
    Challenge challenge =
        parameters.get("code_challenge") instanceof String given
            ? new Challenge(given)
            : Challenge.none();
    return new Consent(
        new ClientId(request.getClientId()),
        new RedirectUri(redirectUri),
        subject(request),
        Scopes.of(request.getScopes().toArray(String[]::new)),
        challenge,
        loggedInAt(person(request), now),
        parameters.get("nonce") instanceof String nonce ? nonce : "");
  }

  private Subject subject(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    return accounts
        .find(person(request).getName())
        .orElseThrow(
            () -> AuthorizationConverter.refused(AuthorizationRefusal.ACCOUNT_GONE, request))
        .subject();
  }

  /**
   * Spring dates the proof of a password by the system's clock; without one the person is as good
   * as new.
   */
  private static Instant loggedInAt(Authentication person, Instant now) {
    return person.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  private static Authentication person(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    return (Authentication) request.getPrincipal();
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2AuthorizationCodeRequestAuthenticationToken.class.isAssignableFrom(type);
  }
}
