package dev.linkcard.server.token;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.grants.token.TokenAnswer.Refused;
import dev.linkcard.server.audit.Origins;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.openid.IdTokens;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/** Refreshes an access token (RFC 6749 §6). */
public final class RefreshGrant implements AuthenticationProvider {
  private final Grants grants;
  private final IdTokens idTokens;

  /** Makes a provider over the grants. */
  public RefreshGrant(Grants grants, IdTokens idTokens) {
    this.grants = grants;
    this.idTokens = idTokens;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2RefreshTokenAuthenticationToken request =
        (OAuth2RefreshTokenAuthenticationToken) authentication;
    OAuth2ClientAuthenticationToken client = ClientAuthentication.client(request);
    TokenAnswer answer =
        Scopes.parse(String.join(" ", request.getScopes()))
            .map(
                scopes ->
                    grants.refresh(
                        new ClientId(client.getName()),
                        new RefreshToken(request.getRefreshToken()),
                        scopes,
                        Origins.here()))
            .orElseGet(() -> new Refused(Refusal.SCOPE_TOO_WIDE));
    return TokenAnswers.spring(answer, client, idTokens);
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(type);
  }
}
