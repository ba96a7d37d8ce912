package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtAccessTokenTest {
  @Test
  void it_has_the_claims_of_rfc_9068(@TempDir Path data) throws Exception {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world, TokenFormat.JWT);
      Answer tokens = rp.tokens(asked().with("scope", "openid playlists.read"), "ada");
      String token = tokens.text("access_token");
      SignedJWT jwt = rp.verified(token);

      assertThat(jwt.getHeader().toJSONObject())
          .containsEntry("alg", "ES256")
          .containsEntry("typ", "at+jwt")
          .containsOnlyKeys("alg", "typ", "kid");
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      assertThat(claims.getClaims())
          .containsOnlyKeys(
              "iss", "sub", "aud", "client_id", "iat", "exp", "jti", "scope", "auth_time");
      assertThat(claims.getIssuer()).isEqualTo(rp.issuer().toString());
      assertThat(claims.getAudience()).isEqualTo(List.of(rp.issuer().toString()));
      assertThat(claims.getStringClaim("client_id")).isEqualTo("rp");
      assertThat(claims.getStringClaim("scope")).isEqualTo("openid playlists.read");
      assertThat(claims.getSubject())
          .isEqualTo(rp.verified(tokens.text("id_token")).getJWTClaimsSet().getSubject());
      assertThat(
              Duration.between(
                  claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
          .isEqualTo(Duration.ofSeconds(3600));
      assertThat(token.length()).isLessThan(2048);
    }
  }

  @Test
  void it_is_introspected_and_revoked_like_an_opaque_one(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world, TokenFormat.JWT);
      Answer first = rp.tokens(asked(), "ada");
      String token = first.text("access_token");

      assertThat(world.introspect(token).json().path("active").asBoolean()).isTrue();
      assertThat(rp.userInfo(token).status()).isEqualTo(200);

      String second = rp.token(World.refresh(first.text("refresh_token"))).text("access_token");
      assertThat(second).isNotEqualTo(token);
      assertThat(world.introspect(token).json().path("active").asBoolean())
          .as("a refresh leaves the earlier access token its lifetime")
          .isTrue();

      world
          .window()
          .basic(RelyingParty.ID, RelyingParty.SECRET)
          .post("/oauth2/revoke", Form.of("token", token));
      assertThat(world.introspect(token).body()).isEqualTo("{\"active\":false}");
      assertThat(world.introspect(second).json().path("active").asBoolean()).isTrue();
    }
  }

  @Test
  void one_that_would_be_too_long_is_an_opaque_one(@TempDir Path data) {
    String id = "\"".repeat(100); // two characters each in JSON
    String scope = "openid " + "x".repeat(990);
    try (World world = World.in(data)) {
      Client client =
          Client.application(
                  new ClientId(id),
                  "A client with much to ask for",
                  Set.of(new RedirectUri(RelyingParty.CALLBACK)),
                  Scopes.parse(scope).orElseThrow())
              .withoutProofKey()
              .withTokenFormat(TokenFormat.JWT);
      world.server.clients().register(client, new ClientSecret("s".repeat(43)), Origin.unknown());
      RelyingParty rp = RelyingParty.of(world);
      Form asked = asked().with("client_id", id).with("scope", scope);
      Form exchange =
          World.exchange(rp.walk(asked, "ada").redirect().get("code"))
              .with("redirect_uri", RelyingParty.CALLBACK)
              .with("client_id", id)
              .with("client_secret", "s".repeat(43));
      Answer tokens = world.window().post("/oauth2/token", exchange);

      assertThat(tokens.text("scope")).isEqualTo(scope);
      assertThat(tokens.text("access_token")).hasSize(43).doesNotContain(".");
      assertThat(rp.userInfo(tokens.text("access_token")).status()).isEqualTo(200);
    }
  }

  @Test
  void one_that_was_changed_is_not_active(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world, TokenFormat.JWT);
      String token = rp.tokens(asked(), "ada").text("access_token");
      String changed = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

      assertThat(world.introspect(changed).body()).isEqualTo("{\"active\":false}");
      assertThat(rp.userInfo(changed).status()).isEqualTo(401);
    }
  }

  @Test
  void other_clients_get_opaque_ones(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty.of(world, TokenFormat.JWT);

      assertThat(world.linked().text("access_token")).hasSize(43).doesNotContain(".");
    }
  }
}
