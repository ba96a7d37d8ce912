package dev.linkcard.grants.token;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.RefreshToken;
import java.time.Duration;
import java.util.function.Function;

/** Answers a token request: issued or refused. */
public sealed interface TokenAnswer {

  /** Turns the answer into something else, by one function for each kind. */
  <T> T fold(Function<Issued, T> issued, Function<Refused, T> refused);

  /**
   * Brings tokens (RFC 6749 section 5.1).
   *
   * @param scopes what the access token may do
   * @param lifetime of the access token from now, in whole seconds
   * @param nonce of the authorization request (OpenID Connect Core section 3.1.2.1); empty when it
   *     had none, and on a refresh
   */
  record Issued(
      AccessToken accessToken,
      RefreshToken refreshToken,
      Scopes scopes,
      Duration lifetime,
      Grant grant,
      String nonce)
      implements TokenAnswer {

    /** Brings the same with the nonce of the authorization request. */
    public Issued withNonce(String given) {
      return new Issued(accessToken, refreshToken, scopes, lifetime, grant, given);
    }

    /** Gives {@code expires_in}: exactly the access token's lifetime, in seconds. */
    public long expiresIn() {
      return lifetime.toSeconds();
    }

    @Override
    public <T> T fold(Function<Issued, T> issued, Function<Refused, T> refused) {
      return issued.apply(this);
    }
  }

  /** Brings a reason (RFC 6749 section 5.2). */
  record Refused(Refusal reason) implements TokenAnswer {

    @Override
    public <T> T fold(Function<Issued, T> issued, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
