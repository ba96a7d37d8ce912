package dev.linkcard.grants;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Occasion;
import dev.linkcard.grants.audit.Origin;
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
import dev.linkcard.grants.refresh.Stopwatch;
import dev.linkcard.grants.revocation.Revocation;
import dev.linkcard.grants.revocation.Revocations;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.PresentedToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.store.Transaction;
import dev.linkcard.grants.sweep.Sweeper;
import dev.linkcard.grants.token.AccessTokens;
import dev.linkcard.grants.token.Introspection;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.grants.watch.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Decides what becomes of codes and tokens. Callers have authenticated the client, and shown the
 * consent page, before they ask. A decision takes effect as a whole or not at all. Safe for many
 * threads.
 */
public final class Grants implements AutoCloseable {

  private final Store store;
  private final Clock clock;
  private final Stopwatch stopwatch;
  private final Clients clients;
  private final AuditLog audit;
  private final GrantTable table;
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;
  private final Codes codes;
  private final Revocations revocations;
  private final Sweeper sweeper;
  private final Watcher watcher;

  private Grants(Store store, Options options) {
    Secrets secrets = new Secrets(options.random());
    Policy policy = options.policy();
    this.store = store;
    // The database keeps microseconds: what was written must equal what is read.
    this.clock = Clock.tick(options.clock(), Duration.ofMillis(1));
    this.stopwatch = options.stopwatch();
    this.watcher = options.watcher();
    this.audit = new AuditLog(store, watcher::happened);
    this.table = new GrantTable(audit);
    this.clients = new Clients(store, secrets, audit, table, clock);
    this.accessTokens = new AccessTokens(options.maker(), policy);
    this.refreshTokens = new RefreshTokens(audit, table, accessTokens, secrets, policy);
    this.codes = new Codes(audit, table, accessTokens, secrets, policy);
    this.revocations = new Revocations(audit, table, accessTokens, refreshTokens);
    this.sweeper = new Sweeper(store, clock);
  }

  /** Opens the grants of a database, with the default options. */
  public static Grants open(String jdbcUrl) {
    return open(Store.open(jdbcUrl), Options.defaults());
  }

  /** Opens the grants of a store, which is closed with them. */
  public static Grants open(Store store, Options options) {
    return new Grants(store, options);
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

  /** Gives the sweeper, which deletes what nobody needs any more when it is told to. */
  public Sweeper sweeper() {
    return sweeper;
  }

  /**
   * Issues an authorization code (RFC 6749 section 4.1.2).
   *
   * @throws IllegalArgumentException if the client is not registered for what the consent says
   */
  public Code issue(Consent consent, Origin origin) {
    Client client = client(consent);
    return store.decide(tx -> codes.issue(tx, client, consent, now(origin)));
  }

  /**
   * Issues an authorization code in one transaction with a check of the caller's own; empty when
   * the check says no. A check that locks what it reads holds until the code is there.
   *
   * @throws IllegalArgumentException if the client is not registered for what the consent says
   */
  public Optional<Code> issueIf(Predicate<Transaction> check, Consent consent, Origin origin) {
    Client client = client(consent);
    return store.transact(
        tx ->
            check.test(tx)
                ? Optional.of(codes.issue(tx, client, consent, now(origin)))
                : Optional.empty());
  }

  /** Voids the codes of an account that wait, in a transaction of the caller's; says how many. */
  public int voidCodes(Transaction tx, Subject subject) {
    return Codes.voidWaiting(tx, subject);
  }

  private Client client(Consent consent) {
    return clients
        .find(consent.client())
        .orElseThrow(
            () -> new IllegalArgumentException("No client is named " + consent.client() + "."));
  }

  /** Redeems a code, once, and begins a grant (RFC 6749 section 4.1.3). */
  public TokenAnswer redeem(
      ClientId client, Code code, RedirectUri redirectUri, Verifier verifier, Origin origin) {
    TokenAnswer answer =
        clients
            .find(client)
            .map(
                found ->
                    store.decide(
                        tx -> codes.redeem(tx, found, code, redirectUri, verifier, now(origin))))
            .orElseGet(() -> new TokenAnswer.Refused(Refusal.CODE_UNKNOWN));
    return watched(answer, client, origin);
  }

  /** Refreshes with the scopes that are wanted; none means all granted (RFC 6749 section 6). */
  public TokenAnswer refresh(ClientId client, RefreshToken token, Scopes wanted, Origin origin) {
    // The request is under way from here on, while it waits for a connection, too.
    Supplier<Duration> underWay = stopwatch.start();
    Occasion came = now(origin);
    TokenAnswer answer =
        clients
            .find(client)
            .map(
                found ->
                    store.decide(
                        tx -> refreshTokens.refresh(tx, found, token, wanted, came, underWay)))
            .orElseGet(() -> new TokenAnswer.Refused(Refusal.REFRESH_TOKEN_UNKNOWN));
    return watched(answer, client, origin);
  }

  /** Tells what an access token is good for (RFC 7662); who may ask is the caller's to check. */
  public Introspection introspect(AccessToken token) {
    return store.decide(tx -> accessTokens.introspect(tx, token, clock.instant()));
  }

  /** Takes back a refresh token with its whole grant, or one access token (RFC 7009). */
  public Revocation revoke(ClientId client, PresentedToken token, Origin origin) {
    return store.decide(tx -> revocations.revoke(tx, client, token, now(origin)));
  }

  /** Ends one grant; false when there is none, or it had ended. */
  public boolean unlink(GrantId grant, Origin origin) {
    return store.decide(tx -> revocations.unlink(tx, grant, now(origin)));
  }

  /**
   * Ends every grant that an account gave a client, and says how many; voids its codes that wait.
   */
  public int unlink(Subject subject, ClientId client, Origin origin) {
    return store.transact(tx -> revocations.unlink(tx, subject, client, now(origin)));
  }

  /** Ends every grant that an account gave, and says how many; voids its codes that wait. */
  public int unlink(Subject subject, Origin origin) {
    return store.transact(tx -> revocations.unlink(tx, subject, now(origin)));
  }

  /** Lists every grant of an account, newest first; ask each whether it lives. */
  public List<Grant> of(Subject subject) {
    return store.decide(tx -> table.of(tx, subject));
  }

  /** Lists the grants that live, newest first, so many at most. */
  public List<Grant> living(int limit) {
    return store.decide(tx -> table.living(tx, clock.instant(), limit));
  }

  /** Closes the store. */
  @Override
  public void close() {
    store.close();
  }

  private Occasion now(Origin origin) {
    return new Occasion(clock.instant(), origin);
  }

  private TokenAnswer watched(TokenAnswer answer, ClientId client, Origin origin) {
    if (answer instanceof TokenAnswer.Refused refused) {
      watcher.refused(client, refused.reason(), origin);
    }
    return answer;
  }
}
