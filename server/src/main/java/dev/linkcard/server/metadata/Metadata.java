package dev.linkcard.server.metadata;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;

/** Says what this server can, and nothing that Spring alone could. */
public final class Metadata implements Consumer<OAuth2AuthorizationServerMetadata.Builder> {
  private static final List<String> METHODS = List.of("client_secret_basic", "client_secret_post");

  @Override
  public void accept(OAuth2AuthorizationServerMetadata.Builder metadata) {
    metadata
        .grantTypes(types -> replace(types, List.of("authorization_code", "refresh_token")))
        .tokenEndpointAuthenticationMethods(methods -> replace(methods, METHODS))
        .tokenIntrospectionEndpointAuthenticationMethods(methods -> replace(methods, METHODS))
        .tokenRevocationEndpointAuthenticationMethods(methods -> replace(methods, METHODS))
        .claim("authorization_response_iss_parameter_supported", true)
        .claims(claims -> claims.remove("jwks_uri"))
        .claims(claims -> claims.remove("tls_client_certificate_bound_access_tokens"))
        .claims(claims -> claims.remove("dpop_signing_alg_values_supported"));
  }

  private static void replace(List<String> values, List<String> ours) {
    values.clear();
    values.addAll(ours);
  }
}
