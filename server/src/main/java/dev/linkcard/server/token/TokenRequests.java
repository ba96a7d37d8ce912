package dev.linkcard.server.token;

import dev.linkcard.server.clients.ClientRefusal;
import dev.linkcard.server.refusals.RefusedClient;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Turns a client's token request into what Spring passes on, or refuses it (RFC 6749 §5.2). */
public final class TokenRequests implements AuthenticationConverter {
  /** Puts this converter in the place of Spring's. */
  public static void replaceIn(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(new TokenRequests());
  }

  @Override
  public Authentication convert(HttpServletRequest request) {
    OAuth2ClientAuthenticationToken client = client();
    TokenRequest asked = TokenRequest.read(Parameters.of(request));
    if (asked instanceof TokenRequest.Unusable unusable) {
      throw new RefusedClient(unusable.reason());
    }
    @Nullable RegisteredClient registered = client.getRegisteredClient();
    if (registered == null
        || !registered
            .getAuthorizationGrantTypes()
            .contains(AuthorizationGrantType.AUTHORIZATION_CODE)) {
      throw new RefusedClient(ClientRefusal.GRANT_TYPE_NOT_ALLOWED);
    }
    if (asked instanceof TokenRequest.ForCode code) {
      return new OAuth2AuthorizationCodeAuthenticationToken(
          code.code(), client, code.redirectUri(), Map.of("code_verifier", code.verifier()));
    }
    TokenRequest.ForRefreshToken refresh = (TokenRequest.ForRefreshToken) asked;
    return new OAuth2RefreshTokenAuthenticationToken(
        refresh.refreshToken(), client, refresh.scopes().values(), null);
  }

  private static OAuth2ClientAuthenticationToken client() {
    @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()) {
      return client;
    }
    throw new RefusedClient(ClientRefusal.NOT_AUTHENTICATED);
  }
}
