package dev.linkcard.grants;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.code.Codes;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.refresh.RefreshTokens;
import dev.linkcard.grants.revocation.Revocation;
import dev.linkcard.grants.revocation.Revocations;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.token.AccessTokens;
import dev.linkcard.grants.token.Introspection;
import dev.linkcard.grants.token.TokenAnswer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Decides what becomes of codes and tokens. Callers have authenticated the client, and shown the
 * consent page, before they ask. Each method is one transaction. Safe for many threads.
 */
public final class Grants implements AutoCloseable {

  private final Store store;
  private final Clock clock;
  private final Clients clients;
  private final AuditLog audit;
  private final GrantTable table;
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;
  private final Codes codes;
  private final Revocations revocations;

  private Grants(Store store, Clock clock, Policy policy, SecureRandom random) {
    Secrets secrets = new Secrets(random);
    this.store = store;
    // The database keeps microseconds: what was written must equal what is read.
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.clients = new Clients(store, secrets);
    this.audit = new AuditLog(store);
    this.table = new GrantTable(audit);
    this.accessTokens = new AccessTokens(secrets, policy);
    this.refreshTokens = new RefreshTokens(table, accessTokens, secrets, policy);
    this.codes = new Codes(table, accessTokens, refreshTokens, secrets, policy);
    this.revocations = new Revocations(table, accessTokens, refreshTokens);
  }

  /** Opens the grants of a database, by the system's clock and the default policy. */
  public static Grants open(String jdbcUrl) {
    return open(Store.open(jdbcUrl), Clock.systemUTC(), Policy.defaults());
  }

  /** Opens the grants of a store, which is closed with them. */
  public static Grants open(Store store, Clock clock, Policy policy) {
    return open(store, clock, policy, new SecureRandom());
  }

  /** Opens the grants of a store, which is closed with them, with a source of chance. */
  public static Grants open(Store store, Clock clock, Policy policy, SecureRandom random) {
    return new Grants(store, clock, policy, random);
  }

  /** Gives the registrations of clients. */
  public Clients clients() {
    return clients;
  }

  /** Gives the record of what happened. */
  public AuditLog audit() {
    return audit;
  }

  /** Gives the database, for modules that keep tables of their own in it. */
  public DataSource dataSource() {
    return store.dataSource();
  }

  /**
   * Issues an authorization code (RFC 6749 section 4.1.2).
   *
   * @throws IllegalArgumentException if the client is not registered for what the consent says
   */
  public Code issue(Consent consent) {
    Client client =
        clients
            .find(consent.client())
            .orElseThrow(
                () -> new IllegalArgumentException("No client is named " + consent.client() + "."));
    return store.transact(tx -> codes.issue(tx, client, consent, now()));
  }

  /** Redeems a code, once, and begins a grant (RFC 6749 section 4.1.3). */
  public TokenAnswer redeem(
      ClientId client, Code code, RedirectUri redirectUri, Verifier verifier) {
    return store.transact(tx -> codes.redeem(tx, client, code, redirectUri, verifier, now()));
  }

  /** Refreshes with all the scopes that were granted (RFC 6749 section 6). */
  public TokenAnswer refresh(ClientId client, RefreshToken token) {
    return refresh(client, token, Scopes.none());
  }

  /** Refreshes with fewer scopes for this one access token; none means all (RFC 6749 section 6). */
  public TokenAnswer refresh(ClientId client, RefreshToken token, Scopes wanted) {
    return store.transact(tx -> refreshTokens.refresh(tx, client, token, wanted, now()));
  }

  /** Tells what an access token is good for (RFC 7662); who may ask is the caller's to check. */
  public Introspection introspect(AccessToken token) {
    return store.transact(tx -> accessTokens.introspect(tx, token, now()));
  }

  /** Takes back a refresh token with its whole grant, or one access token (RFC 7009). */
  public Revocation revoke(ClientId client, PresentedToken token) {
    return store.transact(tx -> revocations.revoke(tx, client, token, now()));
  }

  /** Ends one grant; false when there is none, or it had ended. */
  public boolean unlink(GrantId grant) {
    return store.transact(tx -> revocations.unlink(tx, grant, now()));
  }

  /** Ends every grant that an account gave a client, and says how many. */
  public int unlink(Subject subject, ClientId client) {
    return store.transact(tx -> revocations.unlink(tx, subject, client, now()));
  }

  /** Lists every grant of an account, oldest first; ask each whether it lives. */
  public List<Grant> of(Subject subject) {
    return store.transact(tx -> table.of(tx, subject));
  }

  /** Closes the store. */
  @Override
  public void close() {
    store.close();
  }

  private Instant now() {
    return clock.instant();
  }
}
