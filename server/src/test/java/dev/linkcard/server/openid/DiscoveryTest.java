package dev.linkcard.server.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final String PATH = "/.well-known/openid-configuration";

  @Test
  void oidcc_discovery(@TempDir Path data) {
    try (World world = World.in(data)) {
      Answer answer = world.window().get(PATH);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      assertThat(answer.header("Cache-Control")).isEqualTo("max-age=900, public");
      assertThat(answer.json())
          .as("RFC 8414 and OpenID Connect Discovery say the same")
          .isEqualTo(world.window().get("/.well-known/oauth-authorization-server").json());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://accounts.cadenza.example", "https://accounts.cadenza.example/"})
  void the_issuer_is_the_public_address_to_the_letter(String given, @TempDir Path data) {
    try (World world = World.again(World.settings(data).withPublicUrl(URI.create(given)))) {
      Answer answer = world.window().get(PATH);

      assertThat(answer.text("issuer")).isEqualTo(given);
      assertThat(answer.text("jwks_uri")).isEqualTo("https://accounts.cadenza.example/oauth2/jwks");
    }
  }

  @Test
  void the_issuer_is_the_same_under_each_name_of_the_server(@TempDir Path data) {
    try (World world = World.in(data)) {
      String local = "http://localhost:" + world.server.port() + PATH;

      assertThat(world.window().get(local).text("issuer"))
          .isEqualTo("http://127.0.0.1:" + world.server.port());
    }
  }

  @Test
  void the_jwk_set_has_public_keys_alone_and_may_be_kept_for_a_while(@TempDir Path data)
      throws Exception {
    try (World world = World.in(data)) {
      Answer answer = world.window().get("/oauth2/jwks");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      assertThat(answer.header("Cache-Control")).isEqualTo("max-age=900, public");
      JWKSet keys = JWKSet.parse(answer.body());
      assertThat(keys.getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
      assertThat(keys.getKeys())
          .allMatch(key -> key.getKeyUse().identifier().equals("sig"))
          .extracting(key -> key.getAlgorithm().getName())
          .containsExactlyInAnyOrder("ES256", "RS256");
      assertThat(keys.getKeys().get(1).toRSAKey().getModulus().decodeToBigInteger().bitLength())
          .isEqualTo(2048);
    }
  }
}
