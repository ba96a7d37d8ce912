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
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Insertion;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Table;
import dev.linkcard.grants.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes access tokens, one row each, and tells which are good. */
public final class AccessTokens {

  private static final Table TABLE =
      Table.of("access_tokens", "hash", "grant_id", "scopes", "issued_at", "expires_at");
  private static final String ACTIVE =
      """
      SELECT g.client_id, g.subject, g.id AS grant_id, a.scopes, a.issued_at, a.expires_at
      FROM access_tokens a JOIN grants g ON g.id = a.grant_id
      WHERE a.hash = ? AND a.expires_at > ? AND g.ended_at IS NULL
      """;
  private static final String GRANT_OF =
      "SELECT "
          + GrantTable.COLUMNS
          + " FROM access_tokens a JOIN grants g ON g.id = a.grant_id WHERE a.hash = ?";

  private final AccessTokenMaker maker;
  private final Policy policy;

  /** Makes tokens that live as long as {@code policy} says. */
  public AccessTokens(AccessTokenMaker maker, Policy policy) {
    this.maker = maker;
    this.policy = policy;
  }

  /** Makes an access token, to be stored by the decision to issue it. */
  public Drawn draw(Client client, Grant grant, Scopes scopes, Instant now) {
    Duration lifetime = lifetime(grant, now);
    Instant expiresAt = now.plus(lifetime);
    AccessToken token = maker.make(client, grant, scopes, now, expiresAt);
    Insertion row =
        TABLE.row(token.sha256(), grant.id().value(), scopes.toString(), now, expiresAt);
    return new Drawn(token, grant, scopes, lifetime, row);
  }

  /** Tells whether an access token is inside its lifetime, and its grant lives. */
  public Introspection introspect(Transaction tx, AccessToken token, Instant now) {
    Optional<Introspection> active = tx.first(ACTIVE, AccessTokens::active, token.sha256(), now);
    return active.orElseGet(Introspection.Inactive::new);
  }

  /** Finds the grant of an access token, good or not. */
  public Optional<Grant> grantOf(Transaction tx, Secret token) {
    return tx.first(GRANT_OF, GrantTable::read, (Object) token.sha256());
  }

  /** Describes how one access token is forgotten; its grant goes on. */
  public Change forgetting(Secret token) {
    return new Change("DELETE FROM access_tokens WHERE hash = ?", (Object) token.sha256());
  }

  /** An access token lives no longer than its grant will. */
  private Duration lifetime(Grant grant, Instant now) {
    Duration left = Duration.between(now, grant.status().over()).truncatedTo(ChronoUnit.SECONDS);
    return left.compareTo(policy.accessToken()) < 0 ? left : policy.accessToken();
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
