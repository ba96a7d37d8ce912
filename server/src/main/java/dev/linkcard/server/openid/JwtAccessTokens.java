package dev.linkcard.server.openid;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.token.AccessTokenMaker;
import dev.linkcard.server.keys.Algorithm;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes access tokens: JWT (RFC 9068) for a client that is registered so, else random ones. Either
 * way grants keeps the hash, so introspection and revocation know no difference. The audience is
 * the issuer: it is the one name that every API behind this server knows. A JWT that would be too
 * long, for a great many scopes, is replaced by a random token.
 */
public final class JwtAccessTokens implements AccessTokenMaker {
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** What Alexa and most proxies carry in a header without trouble; a longer one is not issued. */
  private static final int LONGEST = 2048;

  private final Issuer issuer;
  private volatile @Nullable Keys keys;
  private final Secrets secrets = new Secrets(new SecureRandom());

  /** Makes access tokens in the name of {@code issuer}. */
  public JwtAccessTokens(Issuer issuer) {
    this.issuer = issuer;
  }

  /** Signs with these keys from now on; they are opened after grants, and before any request. */
  public void signWith(Keys opened) {
    keys = opened;
  }

  @Override
  public AccessToken make(
      Client client, Grant grant, Scopes scopes, Instant issuedAt, Instant expiresAt) {
    if (client.tokenFormat() == TokenFormat.OPAQUE) {
      return secrets.accessToken();
    }
    String jwt =
        Objects.requireNonNull(keys)
            .sign(Algorithm.ES256, TYPE, claims(client, grant, scopes, issuedAt, expiresAt));
    return jwt.length() < LONGEST ? new AccessToken(jwt) : secrets.accessToken();
  }

  private JWTClaimsSet claims(
      Client client, Grant grant, Scopes scopes, Instant issuedAt, Instant expiresAt) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.name())
            .subject(grant.subject().value())
            .audience(issuer.name())
            .claim("client_id", client.id().value())
            .issueTime(Date.from(issuedAt))
            .expirationTime(Date.from(expiresAt))
            .jwtID(secrets.id())
            .claim("auth_time", grant.authenticatedAt().getEpochSecond());
    if (!scopes.values().isEmpty()) {
      claims.claim("scope", String.join(" ", scopes.values()));
    }
    return claims.build();
  }
}
