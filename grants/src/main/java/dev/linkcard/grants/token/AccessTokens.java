package dev.linkcard.grants.token;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Issues access tokens, one row each, and tells which are good. */
public final class AccessTokens {

  private final AccessTokenMaker maker;
  private final Policy policy;

  /** Issues tokens that live as long as {@code policy} says. */
  public AccessTokens(AccessTokenMaker maker, Policy policy) {
    this.maker = maker;
    this.policy = policy;
  }

  /** Issues an access token, and answers with it; those issued before stay good. */
  public TokenAnswer.Issued issue(
      Transaction tx,
      Client client,
      Grant grant,
      Scopes scopes,
      RefreshToken refreshToken,
      Instant now) {
    Duration lifetime = lifetime(grant, now);
    Instant expiresAt = now.plus(lifetime);
    AccessToken token = maker.make(client, grant, scopes, now, expiresAt);
    tx.change(
        """
        INSERT INTO access_tokens (hash, grant_id, scopes, issued_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        token.sha256(),
        grant.id().value(),
        scopes.toString(),
        now,
        expiresAt);
    return new TokenAnswer.Issued(token, refreshToken, scopes, lifetime, grant, "");
  }

  /** An access token lives no longer than its grant will. */
  private Duration lifetime(Grant grant, Instant now) {
    Duration left = Duration.between(now, grant.status().over()).truncatedTo(ChronoUnit.SECONDS);
    return left.compareTo(policy.accessToken()) < 0 ? left : policy.accessToken();
  }

  /** Tells whether an access token is inside its lifetime, and its grant lives. */
  public Introspection introspect(Transaction tx, AccessToken token, Instant now) {
    Optional<Introspection> active =
        tx.first(
            """
            SELECT g.client_id, g.subject, g.id AS grant_id, a.scopes, a.issued_at, a.expires_at
            FROM access_tokens a JOIN grants g ON g.id = a.grant_id
            WHERE a.hash = ? AND a.expires_at > ? AND g.ended_at IS NULL
            """,
            AccessTokens::active,
            token.sha256(),
            now);
    return active.orElseGet(Introspection.Inactive::new);
  }

  /** Finds the grant of an access token, good or not. */
  public Optional<Grant> grantOf(Transaction tx, Secret token) {
    return tx.first(
        "SELECT "
            + GrantTable.COLUMNS
            + " FROM access_tokens a JOIN grants g ON g.id = a.grant_id WHERE a.hash = ?",
        GrantTable::read,
        (Object) token.sha256());
  }

  /** Forgets one access token; its grant goes on. */
  public boolean forget(Transaction tx, Secret token) {
    return tx.change("DELETE FROM access_tokens WHERE hash = ?", (Object) token.sha256()) == 1;
  }

  private static Introspection active(Row row) {
    return new Introspection.Active(
        new ClientId(row.text("client_id")),
        new Subject(row.text("subject")),
        Scopes.parse(row.text("scopes")).orElseThrow(),
        row.time("issued_at"),
        row.time("expires_at"),
        new GrantId(row.text("grant_id")));
  }
}
