package dev.linkcard.server.clients;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * Shows the clients that grants keeps to Spring, which checks authorization requests against them.
 */
public final class RegisteredClients implements RegisteredClientRepository {
  private final Clients clients;

  /** Makes a view of the registrations. */
  public RegisteredClients(Clients clients) {
    this.clients = clients;
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return ClientId.parse(clientId)
        .flatMap(clients::find)
        .map(RegisteredClients::spring)
        .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public void save(RegisteredClient client) {
    throw new IllegalStateException("Clients are registered through grants, not through Spring.");
  }

  /** Describes a client to Spring. */
  static RegisteredClient spring(Client client) {
    return RegisteredClient.withId(client.id().value())
        .clientId(client.id().value())
        .clientName(client.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantTypes(
            types -> {
              if (client.mayIntrospect()) {
                // Spring wants one; the token endpoint knows no such grant.
                types.add(AuthorizationGrantType.CLIENT_CREDENTIALS);
              } else {
                types.add(AuthorizationGrantType.AUTHORIZATION_CODE);
                types.add(AuthorizationGrantType.REFRESH_TOKEN);
              }
            })
        .redirectUris(uris -> client.redirectUris().forEach(uri -> uris.add(uri.value())))
        .scopes(scopes -> scopes.addAll(client.scopes().values()))
        .clientSettings(ClientSettings.builder().requireProofKey(client.requiresProofKey()).build())
        .build();
  }
}
