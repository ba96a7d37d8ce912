package dev.linkcard.server.introspection;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.token.Introspection.Active;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.clients.ClientRefusal;
import dev.linkcard.server.clients.TokenParameter;
import dev.linkcard.server.refusals.RefusedClient;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Tells a resource server what an access token is good for (RFC 7662 §2.2). */
public final class Introspections implements AuthenticationProvider {
  private final Grants grants;

  /** Makes a provider over the grants. */
  public Introspections(Grants grants) {
    this.grants = grants;
  }

  /** Puts our reading of the request in the place of Spring's; a hint is not needed. */
  public static void readIn(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(
        request ->
            new OAuth2TokenIntrospectionAuthenticationToken(
                TokenParameter.of(request), TokenParameter.sender(), null, null));
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2TokenIntrospectionAuthenticationToken request =
        (OAuth2TokenIntrospectionAuthenticationToken) authentication;
    Authentication caller = ClientAuthentication.client(request);
    boolean allowed =
        grants
            .clients()
            .find(new ClientId(caller.getName()))
            .filter(Client::mayIntrospect)
            .isPresent();
    if (!allowed) {
      throw new RefusedClient(ClientRefusal.NOT_A_RESOURCE_SERVER);
    }
    OAuth2TokenIntrospection answer =
        grants
            .introspect(new AccessToken(request.getToken()))
            .active()
            .map(Introspections::claims)
            .orElseGet(() -> OAuth2TokenIntrospection.builder().build());
    return new OAuth2TokenIntrospectionAuthenticationToken(request.getToken(), caller, answer);
  }

  private static OAuth2TokenIntrospection claims(Active token) {
    return OAuth2TokenIntrospection.builder(true)
        .clientId(token.client().value())
        .subject(token.subject().value())
        .tokenType("Bearer")
        .scopes(scopes -> scopes.addAll(token.scopes().values()))
        .issuedAt(token.issuedAt())
        .expiresAt(token.expiresAt())
        .build();
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(type);
  }
}
