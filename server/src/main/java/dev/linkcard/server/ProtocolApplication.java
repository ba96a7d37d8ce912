package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.server.clients.RegisteredClients;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** What the endpoints of the protocol are told beside the list of them in {@link Endpoints}. */
@Configuration(proxyBeanMethods = false)
class ProtocolApplication {
  @Bean
  AuthorizationServerSettings authorizationServerSettings(ServerSettings settings) {
    AuthorizationServerSettings.Builder builder = AuthorizationServerSettings.builder();
    settings.publicAddress().map(URI::toString).ifPresent(builder::issuer);
    return builder.build();
  }

  @Bean
  RegisteredClients registeredClients(Grants grants) {
    return new RegisteredClients(grants.clients());
  }
}
