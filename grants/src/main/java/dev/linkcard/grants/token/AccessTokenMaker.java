package dev.linkcard.grants.token;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.Secrets;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes the text of an access token, which nobody else can guess and which never comes twice. The
 * store keeps its SHA-256. A client with opaque access tokens may be given one drawn by the store's
 * own source of chance instead.
 */
@FunctionalInterface
public interface AccessTokenMaker {

  /** Makes one for a client; nothing is stored yet, and perhaps never will be. */
  AccessToken make(Client client, Grant grant, Scopes scopes, Instant issuedAt, Instant expiresAt);

  /** Draws 256 bits, which tell the client nothing. */
  static AccessTokenMaker opaque(SecureRandom random) {
    Secrets secrets = new Secrets(random);
    return (client, grant, scopes, issuedAt, expiresAt) -> secrets.accessToken();
  }
}
