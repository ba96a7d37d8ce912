package dev.linkcard.grants.revocation;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.code.Codes;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.refresh.RefreshTokens;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.token.AccessTokens;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends grants and access tokens on request. */
public final class Revocations {

  private final AuditLog audit;
  private final GrantTable grants;
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;

  /** Ends what these keep. */
  public Revocations(
      AuditLog audit, GrantTable grants, AccessTokens accessTokens, RefreshTokens refreshTokens) {
    this.audit = audit;
    this.grants = grants;
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
  }

  /**
   * Takes a token back from its client: a refresh token of any generation ends the grant, an access
   * token ends alone.
   */
  public Revocation revoke(
      Transaction tx, ClientId client, PresentedToken token, Occasion occasion) {
    Optional<Grant> refreshed = refreshTokens.grantOf(tx, token);
    if (refreshed.isPresent()) {
      return revokeGrant(tx, client, refreshed.get(), occasion);
    }
    Optional<Grant> accessed = accessTokens.grantOf(tx, token);
    if (accessed.isPresent()) {
      return revokeAccessToken(tx, client, accessed.get(), token, occasion);
    }
    return Revocation.NOTHING_TO_REVOKE;
  }

  /** Ends one grant; false when there is none, or it had ended. */
  public boolean unlink(Transaction tx, GrantId id, Occasion occasion) {
    return grants
        .find(tx, id)
        .filter(grant -> grants.end(tx, grant, EndReason.UNLINKED, occasion))
        .isPresent();
  }

  /**
   * Ends every grant that an account gave a client, and says how many; voids its codes that wait.
   * The codes go first: a code that is redeemed at the same moment either is gone by then, or has
   * begun a grant that is found here.
   */
  public int unlink(Transaction tx, Subject subject, ClientId client, Occasion occasion) {
    Codes.voidWaiting(tx, subject, client);
    return unlink(tx, subject, grant -> grant.client().equals(client), occasion);
  }

  /** Ends every grant that an account gave, and says how many; voids its codes that wait. */
  public int unlink(Transaction tx, Subject subject, Occasion occasion) {
    Codes.voidWaiting(tx, subject);
    return unlink(tx, subject, grant -> true, occasion);
  }

  private int unlink(Transaction tx, Subject subject, Predicate<Grant> which, Occasion occasion) {
    return (int)
        grants.of(tx, subject).stream()
            .filter(which)
            .filter(grant -> grants.end(tx, grant, EndReason.UNLINKED, occasion))
            .count();
  }

  private Revocation revokeGrant(Transaction tx, ClientId client, Grant grant, Occasion occasion) {
    if (!grant.client().equals(client)) {
      return Revocation.OTHER_CLIENT;
    }
    return grants.end(tx, grant, EndReason.REVOKED, occasion)
        ? Revocation.REVOKED
        : Revocation.NOTHING_TO_REVOKE;
  }

  private Revocation revokeAccessToken(
      Transaction tx, ClientId client, Grant grant, PresentedToken token, Occasion occasion) {
    if (!grant.client().equals(client)) {
      return Revocation.OTHER_CLIENT;
    }
    AuditEvent event = grant.event(Event.ACCESS_TOKEN_REVOKED, occasion);
    return audit.decide(tx, event, accessTokens.forgetting(token))
        ? Revocation.REVOKED
        : Revocation.NOTHING_TO_REVOKE;
  }
}
