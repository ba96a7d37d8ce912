package dev.linkcard.grants.refresh;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.TokenFormat;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rotates without a look at the grant first, in the case that is nearly always: the token is the
 * newest of a living grant. One statement on PostgreSQL, which changes nothing in any other case.
 */
final class Unseen {

  private static final String ROTATE =
      """
      WITH g AS (
        UPDATE grants SET generation = generation + 1, previous_hash = token_hash, token_hash = ?,
          salt = ?, rotated_at = ?, expires_at = ?, expired_by = ?, stored_at = CURRENT_TIMESTAMP
        WHERE family_hash = ? AND token_hash = ? AND client_id = ? AND ended_at IS NULL
          AND expires_at > ?
        RETURNING *),
      access_token AS (
        INSERT INTO access_tokens (hash, grant_id, scopes, issued_at, expires_at)
        SELECT ?, id, scopes, ?, ? FROM g),
      audit_event AS (
        INSERT INTO audit_events (happened_at, event, client_id, subject, grant_id, origin)
        SELECT ?, ?, client_id, subject, id, ? FROM g)
      SELECT %s FROM g
      """
          .formatted(GrantTable.COLUMNS);

  private final AuditLog audit;
  private final Secrets secrets;
  private final Policy policy;

  Unseen(AuditLog audit, Secrets secrets, Policy policy) {
    this.audit = audit;
    this.secrets = secrets;
    this.policy = policy;
  }

  /**
   * Tells whether all that is stored is known beforehand: the scopes are the grant's, its end does
   * not depend on its beginning, and its access tokens do not tell of it.
   */
  boolean isPossible(Transaction tx, Client client, Scopes wanted) {
    return tx.combines()
        && wanted.isEmpty()
        && policy.absolute().isEmpty()
        && client.tokenFormat() == TokenFormat.OPAQUE;
  }

  /** Rotates; empty when the token is not the newest of a living grant of this client. */
  Optional<TokenAnswer> rotate(
      Transaction tx, Client client, RefreshToken token, byte[] family, Occasion occasion) {
    Instant now = occasion.at();
    Instant over = now.plus(policy.refreshToken());
    Duration lifetime = policy.accessToken();
    byte[] salt = secrets.salt();
    RefreshToken successor = Secrets.successor(token, salt);
    AccessToken accessToken = secrets.accessToken();
    Optional<Grant> rotated =
        tx.first(
            ROTATE,
            GrantTable::read,
            successor.sha256(),
            salt,
            now,
            over,
            GrantTable.expiredBy(over),
            family,
            token.sha256(),
            client.id().value(),
            now,
            accessToken.sha256(),
            now,
            now.plus(lifetime),
            now,
            Event.REFRESHED.name(),
            occasion.origin().value());
    return rotated.map(
        grant -> {
          audit.tell(tx, grant.event(Event.REFRESHED, occasion));
          return new TokenAnswer.Issued(
              accessToken, successor, grant.scopes(), lifetime, grant, "");
        });
  }
}
