package dev.linkcard.server.openid;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.token.TokenAnswer.Issued;
import dev.linkcard.server.keys.Algorithm;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/**
 * Makes ID tokens (OpenID Connect Core §2), which live as long as the access token beside them.
 * They say who logged in and when; names and addresses are given by user info alone.
 */
public final class IdTokens {
  private final Keys keys;
  private final Issuer issuer;
  private final Clock clock;

  /** Makes ID tokens in the name of {@code issuer}. */
  public IdTokens(Keys keys, Issuer issuer, Clock clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** Makes the ID token of a token response; none without the scope {@code openid}. */
  public Optional<String> of(Issued issued) {
    return StandardClaims.asked(issued.scopes()) ? Optional.of(signed(issued)) : Optional.empty();
  }

  private String signed(Issued issued) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.name())
            .subject(issued.grant().subject().value())
            .audience(issued.grant().client().value())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(issued.expiresIn())))
            .claim("auth_time", issued.grant().authenticatedAt().getEpochSecond())
            .claim("at_hash", hash(issued.accessToken()));
    if (!issued.nonce().isEmpty()) {
      claims.claim("nonce", issued.nonce());
    }
    return keys.sign(Algorithm.RS256, JOSEObjectType.JWT, claims.build());
  }

  /** Halves the SHA-256 of the access token (OpenID Connect Core §3.1.3.6). */
  private static String hash(AccessToken accessToken) {
    byte[] sha256 = accessToken.sha256();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(sha256, sha256.length / 2));
  }
}
