package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.token.Refusal.GRANT_ENDED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_EXPIRED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_OF_OTHER_CLIENT;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_REUSED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_UNKNOWN;
import static dev.linkcard.grants.token.Refusal.SCOPE_TOO_WIDE;

import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.refresh.Presented.Standing;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.token.AccessTokens;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers refresh requests (RFC 6749 section 6). A refresh token is good until its successor is
 * first used, and for the overlap at most; a retry gets the same successor, which is derived from
 * the token and a salt, so that neither the database nor a stolen token can make it alone.
 */
public final class RefreshTokens {

  private final GrantTable grants;
  private final AccessTokens accessTokens;
  private final Secrets secrets;
  private final Policy policy;

  /** Answers by {@code policy}. */
  public RefreshTokens(
      GrantTable grants, AccessTokens accessTokens, Secrets secrets, Policy policy) {
    this.grants = grants;
    this.accessTokens = accessTokens;
    this.secrets = secrets;
    this.policy = policy;
  }

  /** Issues the first refresh token of a grant. */
  public RefreshToken first(Transaction tx, Grant grant) {
    RefreshToken token = secrets.refreshToken();
    RefreshTable.insert(tx, grant, 0, token);
    return token;
  }

  /**
   * Answers with a new access token and the successor, or ends the grant if the token was spent.
   *
   * @param wanted the scopes of the new access token; none for all that were granted
   */
  public TokenAnswer refresh(
      Transaction tx, Client client, RefreshToken token, Scopes wanted, Occasion occasion) {
    Instant now = occasion.at();
    Optional<Presented> found = RefreshTable.find(tx, token);
    if (found.isEmpty()) {
      return new TokenAnswer.Refused(REFRESH_TOKEN_UNKNOWN);
    }
    Presented presented = found.get();
    Grant grant = presented.grant();
    Standing standing = presented.standing(now, policy.overlap());
    if (!grant.client().equals(client.id())) {
      return new TokenAnswer.Refused(REFRESH_TOKEN_OF_OTHER_CLIENT);
    }
    if (grant.hasEnded()) {
      return new TokenAnswer.Refused(GRANT_ENDED);
    }
    if (!grant.livesAt(now)) {
      return new TokenAnswer.Refused(REFRESH_TOKEN_EXPIRED);
    }
    if (standing == Standing.SPENT) {
      grants.end(tx, grant, EndReason.REFRESH_TOKEN_REUSED, occasion);
      return new TokenAnswer.Refused(REFRESH_TOKEN_REUSED);
    }
    Scopes scopes = wanted.isEmpty() ? grant.scopes() : wanted;
    if (!grant.scopes().include(scopes)) {
      return new TokenAnswer.Refused(SCOPE_TOO_WIDE);
    }
    if (standing == Standing.PREVIOUS) {
      grants.record(tx, grant, Event.REFRESH_REPEATED, occasion);
      return accessTokens.issue(tx, client, grant, scopes, presented.successor(), now);
    }
    Instant expiresAt = policy.over(grant.createdAt(), now);
    byte[] salt = secrets.salt();
    if (!RefreshTable.rotate(tx, presented, salt, now, expiresAt)) {
      // Another request was first, so this token is not the newest any more: look again.
      return refresh(tx, client, token, wanted, occasion);
    }
    RefreshToken successor = Secrets.successor(token, salt);
    RefreshTable.insert(tx, grant, presented.generation() + 1, successor);
    grants.record(tx, grant, Event.REFRESHED, occasion);
    return accessTokens.issue(tx, client, grant.livingUntil(expiresAt), scopes, successor, now);
  }

  /** Finds the grant of a refresh token of any generation. */
  public Optional<Grant> grantOf(Transaction tx, Secret token) {
    return RefreshTable.grantOf(tx, token);
  }
}
