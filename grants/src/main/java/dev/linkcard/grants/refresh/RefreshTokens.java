package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.token.Refusal.GRANT_ENDED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_EXPIRED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_OF_OTHER_CLIENT;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_OVERTAKEN;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_REUSED;
import static dev.linkcard.grants.token.Refusal.REFRESH_TOKEN_UNKNOWN;
import static dev.linkcard.grants.token.Refusal.SCOPE_TOO_WIDE;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.token.AccessTokens;
import dev.linkcard.grants.token.Drawn;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers refresh requests (RFC 6749 section 6). A refresh token is good until its successor is
 * first used, and for the overlap at most; a retry gets the same successor, which is derived from
 * the token and a salt, so that neither the database nor a stolen token can make it alone.
 */
public final class RefreshTokens {

  /** A request that lost to another finds that it did when it looks again. */
  private static final int LOOKS = 4;

  private final AuditLog audit;
  private final GrantTable grants;
  private final AccessTokens accessTokens;
  private final Secrets secrets;
  private final Policy policy;
  private final Unseen unseen;

  /** Answers by {@code policy}. */
  public RefreshTokens(
      AuditLog audit,
      GrantTable grants,
      AccessTokens accessTokens,
      Secrets secrets,
      Policy policy) {
    this.audit = audit;
    this.grants = grants;
    this.accessTokens = accessTokens;
    this.secrets = secrets;
    this.policy = policy;
    this.unseen = new Unseen(audit, secrets, policy);
  }

  /**
   * Answers with a new access token and the successor, or ends the grant if the token was spent.
   *
   * @param wanted the scopes of the new access token; none for all that were granted
   * @param underWay tells how long the request has been under way
   */
  public TokenAnswer refresh(
      Transaction tx,
      Client client,
      RefreshToken token,
      Scopes wanted,
      Occasion occasion,
      Supplier<Duration> underWay) {
    Optional<byte[]> family = Secrets.family(token);
    if (family.isPresent() && unseen.isPossible(tx, client, wanted)) {
      Optional<TokenAnswer> rotated = unseen.rotate(tx, client, token, family.get(), occasion);
      if (rotated.isPresent()) {
        return rotated.get();
      }
    }
    for (int i = 0; i < LOOKS; i++) {
      Optional<Presented> found = RefreshTable.find(tx, token);
      if (found.isEmpty()) {
        return new TokenAnswer.Refused(REFRESH_TOKEN_UNKNOWN);
      }
      Optional<TokenAnswer> answer =
          decide(tx, client, found.get(), wanted, occasion, underWay.get());
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("A grant changed each time that its row was looked at.");
  }

  /** Finds the grant of a refresh token of any generation. */
  public Optional<Grant> grantOf(Transaction tx, Secret token) {
    return RefreshTable.grantOf(tx, token);
  }

  /** Decides; empty when another request changed the grant meanwhile. */
  private Optional<TokenAnswer> decide(
      Transaction tx,
      Client client,
      Presented presented,
      Scopes wanted,
      Occasion occasion,
      Duration underWay) {
    Instant now = occasion.at();
    Grant grant = presented.grant();
    if (!grant.client().equals(client.id())) {
      return refused(REFRESH_TOKEN_OF_OTHER_CLIENT);
    }
    if (grant.hasEnded()) {
      return refused(GRANT_ENDED);
    }
    if (!grant.livesAt(now)) {
      return refused(REFRESH_TOKEN_EXPIRED);
    }
    Scopes scopes = wanted.isEmpty() ? grant.scopes() : wanted;
    boolean tooWide = !grant.scopes().include(scopes);
    return switch (presented.standing(now, policy.overlap(), underWay)) {
      case SPENT -> end(tx, grant, occasion);
      case OVERTAKEN -> refused(REFRESH_TOKEN_OVERTAKEN);
      case NEWEST ->
          tooWide ? refused(SCOPE_TOO_WIDE) : rotate(tx, client, presented, scopes, occasion);
      case PREVIOUS ->
          tooWide ? refused(SCOPE_TOO_WIDE) : repeat(tx, client, presented, scopes, occasion);
    };
  }

  private Optional<TokenAnswer> rotate(
      Transaction tx, Client client, Presented presented, Scopes scopes, Occasion occasion) {
    Instant now = occasion.at();
    byte[] salt = secrets.salt();
    RefreshToken successor = Secrets.successor(presented.token(), salt);
    Instant over = policy.over(presented.grant().createdAt(), now);
    Grant grant = presented.grant().livingUntil(over);
    Change rotation = RefreshTable.rotation(presented, successor, salt, now, over);
    Drawn drawn = accessTokens.draw(client, grant, scopes, now);
    return audit.decide(tx, grant.event(Event.REFRESHED, occasion), rotation, drawn.row())
        ? Optional.of(drawn.with(successor))
        : Optional.empty();
  }

  private Optional<TokenAnswer> repeat(
      Transaction tx, Client client, Presented presented, Scopes scopes, Occasion occasion) {
    Grant grant = presented.grant();
    Drawn drawn = accessTokens.draw(client, grant, scopes, occasion.at());
    Change hold = RefreshTable.hold(presented);
    return audit.decide(tx, grant.event(Event.REFRESH_REPEATED, occasion), hold, drawn.row())
        ? Optional.of(drawn.with(presented.successor()))
        : Optional.empty();
  }

  private Optional<TokenAnswer> end(Transaction tx, Grant grant, Occasion occasion) {
    return grants.end(tx, grant, EndReason.REFRESH_TOKEN_REUSED, occasion)
        ? refused(REFRESH_TOKEN_REUSED)
        : Optional.empty();
  }

  private static Optional<TokenAnswer> refused(Refusal reason) {
    return Optional.of(new TokenAnswer.Refused(reason));
  }
}
