package dev.linkcard.server.clients;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.client.SecretTransport;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.refusals.RefusedClient;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Proves a client by its secret, in HTTP Basic or in the body (RFC 6749 §2.3.1). */
public final class ClientAuthentication implements AuthenticationProvider {
  private final Clients clients;

  /** Makes a provider over the registrations. */
  public ClientAuthentication(Clients clients) {
    this.clients = clients;
  }

  /** Leaves the two ways to send a secret, and no other way to authenticate. */
  public static void keepSecrets(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(ClientAuthentication::presented);
  }

  /**
   * Returns the client that sent a request. A person who is logged in is none, whatever the name.
   */
  public static OAuth2ClientAuthenticationToken client(Authentication request) {
    if (request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
        && client.isAuthenticated()) {
      return client;
    }
    throw new RefusedClient(ClientRefusal.NOT_AUTHENTICATED);
  }

  private static Authentication presented(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    Presented presented = Credentials.read(headers, Parameters.of(request));
    if (presented instanceof Presented.Some some) {
      return new OAuth2ClientAuthenticationToken("presented", method(some), some, null);
    }
    throw new RefusedClient(((Presented.Unusable) presented).reason());
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    if (!(authentication.getCredentials() instanceof Presented.Some presented)) {
      throw new RefusedClient(ClientRefusal.NOT_AUTHENTICATED);
    }
    Client client =
        presented.readings().stream()
            .flatMap(pair -> proven(pair).stream())
            .findFirst()
            .orElseThrow(() -> new RefusedClient(ClientRefusal.CLIENT_OR_SECRET_WRONG));
    if (!client.transports().contains(presented.transport())) {
      throw new RefusedClient(ClientRefusal.SECRET_SENT_OTHERWISE);
    }
    return new OAuth2ClientAuthenticationToken(
        RegisteredClients.spring(client), method(presented), null);
  }

  private static ClientAuthenticationMethod method(Presented.Some presented) {
    return presented.transport() == SecretTransport.BASIC
        ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
        : ClientAuthenticationMethod.CLIENT_SECRET_POST;
  }

  private Optional<Client> proven(Presented.Pair pair) {
    return ClientId.parse(pair.id())
        .flatMap(id -> clients.authenticate(id, new ClientSecret(pair.secret())));
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
  }
}
