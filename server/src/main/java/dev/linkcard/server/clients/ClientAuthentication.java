package dev.linkcard.server.clients;

import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.secret.ClientSecret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Proves a client by its secret, in HTTP Basic or in the body (RFC 6749 §2.3.1). */
public final class ClientAuthentication implements AuthenticationProvider {
  private final Clients clients;
  private final RegisteredClients registered;

  /** Makes a provider over the registrations. */
  public ClientAuthentication(Clients clients, RegisteredClients registered) {
    this.clients = clients;
    this.registered = registered;
  }

  /** Leaves the two ways to send a secret, and no other way to authenticate. */
  public static void keepSecrets(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(new ClientSecretBasicAuthenticationConverter());
    converters.add(new ClientSecretPostAuthenticationConverter());
  }

  /**
   * Returns the client that sent a request. A person who is logged in is none, whatever the name.
   */
  public static OAuth2ClientAuthenticationToken client(Authentication request) {
    if (request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
        && client.isAuthenticated()) {
      return client;
    }
    throw new OAuth2AuthenticationException(
        new OAuth2Error(
            OAuth2ErrorCodes.INVALID_CLIENT, "The client has not authenticated.", null));
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2ClientAuthenticationToken presented = (OAuth2ClientAuthenticationToken) authentication;
    @Nullable RegisteredClient client = proven(presented).orElse(null);
    if (client == null) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_CLIENT, "The client or its secret is unknown.", null));
    }
    return new OAuth2ClientAuthenticationToken(
        client, presented.getClientAuthenticationMethod(), null);
  }

  private Optional<RegisteredClient> proven(OAuth2ClientAuthenticationToken presented) {
    String id = presented.getName();
    Object secret = presented.getCredentials();
    return secret instanceof String text && !text.isEmpty()
        ? RegisteredClients.parse(id)
            .flatMap(clientId -> clients.authenticate(clientId, new ClientSecret(text)))
            .map(proven -> registered.findByClientId(id))
        : Optional.empty();
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
  }
}
