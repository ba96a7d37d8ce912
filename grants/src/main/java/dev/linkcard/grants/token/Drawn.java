package dev.linkcard.grants.token;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Insertion;
import java.time.Duration;

/**
 * Holds an access token that was made and is not stored yet.
 *
 * @param row that stores it
 */
public record Drawn(
    AccessToken token, Grant grant, Scopes scopes, Duration lifetime, Insertion row) {

  /** Answers with it once it is stored. */
  public TokenAnswer.Issued with(RefreshToken refreshToken) {
    return new TokenAnswer.Issued(token, refreshToken, scopes, lifetime, grant, "");
  }
}
