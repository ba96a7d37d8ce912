package dev.linkcard.server.token;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** Redeems a code (RFC 6749 §4.1.3). */
public final class CodeGrant implements AuthenticationProvider {
  private final Grants grants;

  /** Makes a provider over the grants. */
  public CodeGrant(Grants grants) {
    this.grants = grants;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2AuthorizationCodeAuthenticationToken request =
        (OAuth2AuthorizationCodeAuthenticationToken) authentication;
    OAuth2ClientAuthenticationToken client = TokenAnswers.client(request);
    Verifier verifier =
        request.getAdditionalParameters().get("code_verifier") instanceof String given
            ? new Verifier(given)
            : Verifier.none();
    return TokenAnswers.spring(
        grants.redeem(
            new ClientId(client.getName()),
            new Code(request.getCode()),
            redirectUri(request),
            verifier),
        client);
  }

  private static RedirectUri redirectUri(OAuth2AuthorizationCodeAuthenticationToken request) {
    try {
      return new RedirectUri(request.getRedirectUri() == null ? "" : request.getRedirectUri());
    } catch (IllegalArgumentException notAUri) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              "invalid_grant",
              "The redirect_uri of the authorization request has to be repeated.",
              null));
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(type);
  }
}
