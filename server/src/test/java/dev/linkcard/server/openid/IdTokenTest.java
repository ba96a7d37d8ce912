package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token response with an ID token, as the OpenID conformance suite looks at it. */
class IdTokenTest {
  @Test
  void oidcc_server(@TempDir Path data) throws Exception {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      Answer redirect = rp.walk(asked().with("nonce", "n-0S6_WzA2Mj"), "ada");

      assertThat(redirect.status()).isEqualTo(302);
      assertThat(redirect.redirect().fields().keySet()).containsExactly("code", "state", "iss");
      assertThat(redirect.redirect().get("state")).isEqualTo("af0ifjsldkj");
      assertThat(redirect.redirect().get("iss")).isEqualTo(rp.issuer().toString());

      Answer tokens = rp.redeem(redirect);
      assertThat(tokens.status()).isEqualTo(200);
      assertThat(tokens.json().propertyNames())
          .containsExactlyInAnyOrder(
              "access_token", "token_type", "expires_in", "refresh_token", "scope", "id_token");

      SignedJWT idToken = rp.verified(tokens.text("id_token"));
      assertThat(idToken.getHeader().toJSONObject())
          .containsEntry("alg", "RS256")
          .containsEntry("typ", "JWT")
          .containsOnlyKeys("alg", "typ", "kid");
      JWTClaimsSet claims = idToken.getJWTClaimsSet();
      assertThat(claims.getClaims())
          .containsOnlyKeys("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash");
      assertThat(claims.getIssuer()).isEqualTo(rp.issuer().toString());
      assertThat(claims.getSubject())
          .isEqualTo(world.server.accounts().find("ada").orElseThrow().subject().value());
      assertThat(claims.getAudience()).isEqualTo(List.of("rp"));
      assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
      assertThat(claims.getStringClaim("at_hash")).isEqualTo(halfHash(tokens.text("access_token")));
      assertThat(
              Duration.between(
                  claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
          .isEqualTo(Duration.ofSeconds(3600));
    }
  }

  private static String halfHash(String accessToken) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
  }

  @Test
  void without_a_nonce_there_is_none_in_the_id_token(@TempDir Path data) throws Exception {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String idToken = rp.tokens(asked(), "ada").text("id_token");

      assertThat(rp.verified(idToken).getJWTClaimsSet().getClaims()).doesNotContainKey("nonce");
    }
  }

  @Test
  void without_the_scope_openid_there_is_no_id_token(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);

      assertThat(rp.tokens(asked().with("scope", "playlists.read"), "ada").json().propertyNames())
          .containsExactlyInAnyOrder(
              "access_token", "token_type", "expires_in", "refresh_token", "scope");
      assertThat(world.linked().json().propertyNames()).doesNotContain("id_token");
    }
  }

  @Test
  void oidcc_refresh_token(@TempDir Path data) throws Exception {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      Answer first = rp.tokens(asked().with("nonce", "n-0S6_WzA2Mj"), "ada");
      Answer second = rp.token(World.refresh(first.text("refresh_token")));

      assertThat(second.status()).isEqualTo(200);
      JWTClaimsSet before = rp.verified(first.text("id_token")).getJWTClaimsSet();
      JWTClaimsSet after = rp.verified(second.text("id_token")).getJWTClaimsSet();
      assertThat(after.getIssuer()).isEqualTo(before.getIssuer());
      assertThat(after.getSubject()).isEqualTo(before.getSubject());
      assertThat(after.getAudience()).isEqualTo(before.getAudience());
      assertThat(after.getClaim("auth_time")).isEqualTo(before.getClaim("auth_time"));
      assertThat(after.getClaims()).doesNotContainKey("nonce");
      assertThat(after.getStringClaim("at_hash")).isEqualTo(halfHash(second.text("access_token")));
      assertThat(rp.userInfo(first.text("access_token")).status())
          .as("the earlier access token lives on")
          .isEqualTo(200);
    }
  }

  @Test
  void oidcc_codereuse(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String code = rp.walk(asked(), "ada").redirect().get("code");
      Answer first = rp.redeem(code);
      Answer again = rp.redeem(code);

      assertThat(first.status()).isEqualTo(200);
      assertThat(again.status()).isEqualTo(400);
      assertThat(again.text("error")).isEqualTo("invalid_grant");
      assertThat(again.json().propertyNames()).doesNotContain("id_token", "access_token");
    }
  }

  @Test
  void oidcc_server_client_secret_post_and_basic(@TempDir Path data) {
    try (World world = World.in(data)) {
      RelyingParty rp = RelyingParty.of(world);
      String code = rp.walk(asked(), "ada").redirect().get("code");
      Answer basic =
          world
              .window()
              .basic(RelyingParty.ID, RelyingParty.SECRET)
              .post(
                  "/oauth2/token",
                  World.exchange(code).with("redirect_uri", RelyingParty.CALLBACK));

      assertThat(basic.status()).isEqualTo(200);
      assertThat(rp.verified(basic.text("id_token"))).isNotNull();
      assertThat(rp.tokens(asked(), "ada").status()).as("in the body").isEqualTo(200);
    }
  }
}
