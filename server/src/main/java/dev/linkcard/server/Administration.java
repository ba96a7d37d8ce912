package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.keys.KeyStatus;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.session.Sessions;
import java.util.List;

/**
 * What a server keeps, opened without a server: clients, accounts, grants and who is logged in. A
 * server that runs on the same database sees each change within two seconds. Safe for several
 * threads.
 */
public final class Administration implements AutoCloseable {
  private final ServerSettings settings;
  private final Store store;
  private final Grants grants;
  private final Accounts accounts;
  private final Sessions sessions;

  private Administration(
      ServerSettings settings, Store store, Grants grants, Accounts accounts, Sessions sessions) {
    this.settings = settings;
    this.store = store;
    this.grants = grants;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Opens the database of these settings; throws {@link ServerFailure} or the store's own. */
  public static Administration open(ServerSettings settings) {
    Store store = Store.open(settings.database());
    try {
      Grants grants =
          Grants.open(
              store, Options.defaults().withClock(settings.clock()).withPolicy(settings.policy()));
      return new Administration(
          settings,
          store,
          grants,
          Accounts.open(store, grants, settings.clock()),
          Sessions.open(store, settings.clock()));
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** Returns the registrations of clients. */
  public Clients clients() {
    return grants.clients();
  }

  /** Returns the people who can log in. */
  public Accounts accounts() {
    return accounts;
  }

  /** Returns what accounts allowed clients. */
  public Grants grants() {
    return grants;
  }

  /** Returns who is logged in. */
  public Sessions sessions() {
    return sessions;
  }

  /**
   * Opens the signing keys, and makes the first ones if there are none; throws {@link
   * ServerFailure} if the settings have not the key that they are encrypted under. A server that
   * runs reads them once a minute.
   */
  public Keys keys() {
    return SigningKeys.open(settings, store, grants);
  }

  /** Lists the signing keys, oldest first, without their key; makes, changes and removes none. */
  public List<KeyStatus> keyList() {
    return Keys.list(store, settings.clock());
  }

  @Override
  public void close() {
    grants.close();
  }
}
