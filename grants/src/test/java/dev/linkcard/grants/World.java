package dev.linkcard.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.code.Consent;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Database;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import dev.linkcard.grants.watch.Watcher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Has a database, a clock, two clients of Alexa and an account, for what a test leaves open. */
public final class World implements AutoCloseable {

  public static final ClientId ALEXA = new ClientId("alexa-cadenza");
  public static final ClientId OTHER_SKILL = new ClientId("alexa-other");
  public static final RedirectUri REDIRECT_URI =
      new RedirectUri("https://pitangui.amazon.com/api/skill/link/M2AAAAAAAAAAAA");
  public static final RedirectUri OTHER_REDIRECT_URI =
      new RedirectUri("https://layla.amazon.com/api/skill/link/M2AAAAAAAAAAAA");
  public static final Subject ADA = new Subject("ada");
  public static final Scopes SCOPES = Scopes.of("playlists.read", "playlists.write");
  public static final Verifier VERIFIER =
      new Verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  public static final Origin HERE = new Origin("203.0.113.7");

  private static final Set<Event> DAILY =
      Set.of(Event.CODE_ISSUED, Event.REFRESHED, Event.REFRESH_REPEATED);

  public final MovableClock clock = new MovableClock();
  public final List<String> watched = new CopyOnWriteArrayList<>();
  public final Store store;
  public final Grants grants;

  private final Database database;
  private boolean kept;

  private World(Database database, Policy policy) {
    this.database = database;
    store = Store.open(database);
    grants =
        Grants.open(
            store, Options.defaults().withClock(clock).withPolicy(policy).withWatcher(watcher()));
    for (ClientId id : List.of(ALEXA, OTHER_SKILL)) {
      Set<RedirectUri> redirectUris = Set.of(REDIRECT_URI, OTHER_REDIRECT_URI);
      Client client = Client.alexa(id, "Cadenza", redirectUris, SCOPES).withoutProofKey();
      grants.clients().register(client, HERE);
    }
  }

  /** Has a database of its own: H2 in memory, or a fresh one on the PostgreSQL of all tests. */
  public static World on(Dialect dialect) {
    return on(dialect, Policy.defaults());
  }

  public static World on(Dialect dialect, Policy policy) {
    return at(fresh(dialect), policy);
  }

  public static World at(Database database) {
    return at(database, Policy.defaults());
  }

  public static World at(Database database, Policy policy) {
    return new World(database, policy);
  }

  public static Database fresh(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL
        ? OnePostgres.database()
        : Database.at("jdbc:h2:mem:" + UUID.randomUUID());
  }

  public Database database() {
    return database;
  }

  public Consent consent(Challenge challenge) {
    return new Consent(ALEXA, REDIRECT_URI, ADA, SCOPES, challenge, clock.instant(), "");
  }

  public Code code() {
    return grants.issue(consent(Challenge.none()), HERE);
  }

  public TokenAnswer redeem(Code code) {
    return grants.redeem(ALEXA, code, REDIRECT_URI, Verifier.none(), HERE);
  }

  /** Links: issues a code and redeems it. */
  public TokenAnswer.Issued link() {
    return issued(redeem(code()));
  }

  public TokenAnswer.Issued refreshed(RefreshToken token) {
    return issued(grants.refresh(ALEXA, token, Scopes.none(), HERE));
  }

  public boolean isActive(AccessToken token) {
    return grants.introspect(token).active().isPresent();
  }

  /** What happened to ada's grants, but for the daily round of codes and refreshes. */
  public List<Event> events() {
    return grants.audit().of(ADA).stream()
        .map(AuditEvent::event)
        .filter(event -> !DAILY.contains(event))
        .toList();
  }

  public static TokenAnswer.Issued issued(TokenAnswer answer) {
    assertThat(answer).isInstanceOf(TokenAnswer.Issued.class);
    return (TokenAnswer.Issued) answer;
  }

  public static void assertRefused(TokenAnswer answer, Refusal reason) {
    assertThat(answer).isEqualTo(new TokenAnswer.Refused(reason));
  }

  private Watcher watcher() {
    return new Watcher() {
      @Override
      public void happened(AuditEvent event) {
        watched.add(event.event().name());
      }

      @Override
      public void refused(ClientId client, Refusal reason, Origin origin) {
        watched.add("refused " + reason);
      }
    };
  }

  /** Reads what is stored: the rows, each with its columns as text. */
  public List<List<String>> stored(String sql) {
    try (Connection connection = grants.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.add(
              String.valueOf(
                  results.getObject(i) instanceof byte[] bytes
                      ? HexFormat.of().formatHex(bytes)
                      : results.getObject(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Does something in the same database with nothing remembered, as another process would. */
  public void asAnotherProcess(Consumer<Grants> work) {
    try (Grants other = Grants.open(Store.open(database), Options.defaults().withClock(clock))) {
      work.accept(other);
    }
  }

  /** Closes, and leaves the database for another one to open. */
  public Database leave() {
    kept = true;
    close();
    return database;
  }

  @Override
  public void close() {
    grants.close();
    if (store.dialect() == Dialect.POSTGRESQL && !kept) {
      OnePostgres.drop(database);
    }
  }
}
