package dev.linkcard.server.token;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.grants.token.TokenAnswer.Refused;
import dev.linkcard.server.audit.Origins;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.openid.IdTokens;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** Redeems a code (RFC 6749 §4.1.3). */
public final class CodeGrant implements AuthenticationProvider {
  private final Grants grants;
  private final IdTokens idTokens;

  /** Makes a provider over the grants. */
  public CodeGrant(Grants grants, IdTokens idTokens) {
    this.grants = grants;
    this.idTokens = idTokens;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2AuthorizationCodeAuthenticationToken request =
        (OAuth2AuthorizationCodeAuthenticationToken) authentication;
    OAuth2ClientAuthenticationToken client = ClientAuthentication.client(request);
    return TokenAnswers.spring(answer(request, new ClientId(client.getName())), client, idTokens);
  }

  private TokenAnswer answer(OAuth2AuthorizationCodeAuthenticationToken request, ClientId client) {
    Verifier verifier =
        new Verifier((String) request.getAdditionalParameters().getOrDefault("code_verifier", ""));
    Code code = new Code(request.getCode());
    String redirectUri = request.getRedirectUri() == null ? "" : request.getRedirectUri();
    return RedirectUri.parse(redirectUri)
        .map(uri -> grants.redeem(client, code, uri, verifier, Origins.here()))
        .orElseGet(() -> new Refused(Refusal.REDIRECT_URI_DIFFERS));
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(type);
  }
}
