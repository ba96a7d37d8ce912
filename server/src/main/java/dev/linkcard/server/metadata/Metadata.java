package dev.linkcard.server.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;

/**
 * What this server says of itself: one document, which RFC 8414 and OpenID Connect Discovery both
 * ask for, so that the two cannot differ.
 */
public final class Metadata {
  private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");
  private static final List<String> CLAIMS =
      List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "at_hash");

  private final Issuer issuer;
  private final List<String> scopes;
  private final List<String> claims;

  /**
   * Makes the document.
   *
   * @param scopes that any client may be registered for
   * @param claims that user info may give
   */
  public Metadata(Issuer issuer, List<String> scopes, List<String> claims) {
    this.issuer = issuer;
    this.scopes = List.copyOf(scopes);
    TreeSet<String> sorted = new TreeSet<>(claims);
    sorted.addAll(CLAIMS);
    this.claims = List.copyOf(sorted);
  }

  /** Puts the document in the place of what Spring has gathered. */
  public void writeTo(OAuth2AuthorizationServerMetadata.Builder spring) {
    spring.claims(
        claims -> {
          claims.clear();
          claims.putAll(document());
        });
  }

  /** Returns the document. */
  public Map<String, Object> document() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("issuer", issuer.name());
    fields.put("authorization_endpoint", issuer.at("/oauth2/authorize"));
    fields.put("token_endpoint", issuer.at("/oauth2/token"));
    fields.put("token_endpoint_auth_methods_supported", SECRETS);
    fields.put("revocation_endpoint", issuer.at("/oauth2/revoke"));
    fields.put("revocation_endpoint_auth_methods_supported", SECRETS);
    fields.put("introspection_endpoint", issuer.at("/oauth2/introspect"));
    fields.put("introspection_endpoint_auth_methods_supported", SECRETS);
    fields.put("userinfo_endpoint", issuer.at("/oauth2/userinfo"));
    fields.put("jwks_uri", issuer.at("/oauth2/jwks"));
    fields.put("scopes_supported", scopes);
    fields.put("response_types_supported", List.of("code"));
    fields.put("response_modes_supported", List.of("query"));
    fields.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    fields.put("code_challenge_methods_supported", List.of("S256"));
    fields.put("authorization_response_iss_parameter_supported", true);
    fields.put("subject_types_supported", List.of("public"));
    fields.put("id_token_signing_alg_values_supported", List.of("RS256"));
    fields.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
    fields.put("claim_types_supported", List.of("normal"));
    fields.put("claims_supported", claims);
    fields.put("claims_parameter_supported", false);
    fields.put("request_parameter_supported", false);
    fields.put("request_uri_parameter_supported", false);
    return fields;
  }
}
