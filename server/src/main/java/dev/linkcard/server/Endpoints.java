package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.server.authorization.AuthorizationConverter;
import dev.linkcard.server.authorization.AuthorizationErrors;
import dev.linkcard.server.authorization.AuthorizationRequests;
import dev.linkcard.server.authorization.AuthorizationResponses;
import dev.linkcard.server.clients.ClientAuthentication;
import dev.linkcard.server.clients.ClientErrors;
import dev.linkcard.server.introspection.Introspections;
import dev.linkcard.server.metadata.Metadata;
import dev.linkcard.server.openid.IdTokens;
import dev.linkcard.server.revocation.Revocations;
import dev.linkcard.server.token.CodeGrant;
import dev.linkcard.server.token.RefreshGrant;
import dev.linkcard.server.token.TokenRequests;
import dev.linkcard.server.token.TokenResponses;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.stereotype.Component;

/** What answers at each endpoint of the protocol, in the place of what Spring has there. */
@Component
final class Endpoints {
  private final Grants grants;
  private final Clock clock;
  private final Metadata metadata;
  private final IdTokens idTokens;

  Endpoints(Grants grants, ServerSettings settings, Metadata metadata, IdTokens idTokens) {
    this.grants = grants;
    this.clock = settings.clock();
    this.metadata = metadata;
    this.idTokens = idTokens;
  }

  void configure(OAuth2AuthorizationServerConfigurer server) {
    server
        .clientAuthentication(
            clientAuthentication ->
                clientAuthentication
                    .authenticationConverters(ClientAuthentication::keepSecrets)
                    .authenticationProviders(only(new ClientAuthentication(grants.clients())))
                    .errorResponseHandler(new ClientErrors()))
        .authorizationEndpoint(
            authorization ->
                authorization
                    .authorizationRequestConverters(
                        new AuthorizationConverter(grants.clients())::replaceIn)
                    .authenticationProviders(only(new AuthorizationRequests(grants, clock)))
                    .authorizationResponseHandler(new AuthorizationResponses())
                    .errorResponseHandler(new AuthorizationErrors()))
        .tokenEndpoint(
            token ->
                token
                    .accessTokenRequestConverters(TokenRequests::replaceIn)
                    .authenticationProviders(
                        only(new CodeGrant(grants, idTokens), new RefreshGrant(grants, idTokens)))
                    .accessTokenResponseHandler(new TokenResponses())
                    .errorResponseHandler(new ClientErrors()))
        .tokenIntrospectionEndpoint(
            introspection ->
                introspection
                    .introspectionRequestConverters(Introspections::readIn)
                    .authenticationProviders(only(new Introspections(grants)))
                    .errorResponseHandler(new ClientErrors()))
        .tokenRevocationEndpoint(
            revocation ->
                revocation
                    .revocationRequestConverters(Revocations::readIn)
                    .authenticationProviders(only(new Revocations(grants)))
                    .errorResponseHandler(new ClientErrors()))
        .authorizationServerMetadataEndpoint(
            endpoint -> endpoint.authorizationServerMetadataCustomizer(metadata::writeTo));
  }

  private static Consumer<List<AuthenticationProvider>> only(AuthenticationProvider... ours) {
    return providers -> {
      providers.clear();
      providers.addAll(List.of(ours));
    };
  }
}
