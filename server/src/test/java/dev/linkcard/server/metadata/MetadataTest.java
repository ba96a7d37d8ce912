package dev.linkcard.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetadataTest {
  private static final String PATH = "/.well-known/oauth-authorization-server";

  @Test
  void it_lists_what_is_there_and_nothing_else(@TempDir Path data) {
    try (World world = World.in(data)) {
      Answer answer = world.window().get(PATH);
      String address = world.server.address().toString();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json())
          .isEqualTo(
              new JsonMapper()
                  .readTree(
                      """
                      {
                        "issuer": "@",
                        "authorization_endpoint": "@/oauth2/authorize",
                        "token_endpoint": "@/oauth2/token",
                        "token_endpoint_auth_methods_supported":
                          ["client_secret_basic", "client_secret_post"],
                        "revocation_endpoint": "@/oauth2/revoke",
                        "revocation_endpoint_auth_methods_supported":
                          ["client_secret_basic", "client_secret_post"],
                        "introspection_endpoint": "@/oauth2/introspect",
                        "introspection_endpoint_auth_methods_supported":
                          ["client_secret_basic", "client_secret_post"],
                        "userinfo_endpoint": "@/oauth2/userinfo",
                        "jwks_uri": "@/oauth2/jwks",
                        "scopes_supported":
                          ["openid", "profile", "email", "address", "phone", "playlists.read"],
                        "response_types_supported": ["code"],
                        "response_modes_supported": ["query"],
                        "grant_types_supported": ["authorization_code", "refresh_token"],
                        "code_challenge_methods_supported": ["S256"],
                        "authorization_response_iss_parameter_supported": true,
                        "subject_types_supported": ["public"],
                        "id_token_signing_alg_values_supported": ["RS256"],
                        "prompt_values_supported":
                          ["none", "login", "consent", "select_account"],
                        "claim_types_supported": ["normal"],
                        "claims_supported": [
                          "address", "at_hash", "aud", "auth_time", "birthdate", "email",
                          "email_verified", "exp", "family_name", "gender", "given_name", "iat",
                          "iss", "locale", "middle_name", "name", "nickname", "nonce",
                          "phone_number", "phone_number_verified", "picture",
                          "preferred_username", "profile", "sub", "updated_at", "website",
                          "zoneinfo"],
                        "claims_parameter_supported": false,
                        "request_parameter_supported": false,
                        "request_uri_parameter_supported": false
                      }
                      """
                          .replace("@", address)));
      for (String name : answer.json().propertyNames()) {
        if (name.endsWith("_endpoint")) {
          Answer endpoint = world.window().post(answer.text(name), "x=1");
          assertThat(endpoint.status()).as(name).isIn(400, 401);
        }
      }
      assertThat(world.window().get(answer.text("jwks_uri")).status()).isEqualTo(200);
    }
  }

  @Test
  void the_issuer_is_the_public_address(@TempDir Path data) {
    URI publicUrl = URI.create("https://accounts.cadenza.example");
    try (World world = World.again(World.settings(data).withPublicUrl(publicUrl))) {
      JsonNode metadata = world.window().get(PATH).json();

      assertThat(metadata.path("issuer").asString()).isEqualTo(publicUrl.toString());
      assertThat(metadata.path("token_endpoint").asString())
          .isEqualTo("https://accounts.cadenza.example/oauth2/token");
    }
  }
}
