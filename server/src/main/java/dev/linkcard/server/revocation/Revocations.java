package dev.linkcard.server.revocation;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.server.clients.ClientAuthentication;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/** Takes back a token, and answers 200 whether or not there was one (RFC 7009 §2.2). */
public final class Revocations implements AuthenticationProvider {
  private final Grants grants;

  /** Makes a provider over the grants. */
  public Revocations(Grants grants) {
    this.grants = grants;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2TokenRevocationAuthenticationToken request =
        (OAuth2TokenRevocationAuthenticationToken) authentication;
    Authentication client = ClientAuthentication.client(request);
    grants.revoke(
        new ClientId(client.getName()), new PresentedToken(request.getToken()), Origin.unknown());
    return new OAuth2TokenRevocationAuthenticationToken(
        new OAuth2RefreshToken(request.getToken(), Instant.EPOCH), client);
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(type);
  }
}
