package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.openid.JwtAccessTokens;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.throttle.Throttle;

/** What a server is made of, without Spring: the store, what is kept in it, and the upkeep. */
record Parts(
    Issuer issuer,
    Grants grants,
    Keys keys,
    Accounts accounts,
    Sessions sessions,
    Throttle throttle,
    Upkeep upkeep)
    implements AutoCloseable {

  /** Opens the store and all in it; throws {@link ServerFailure} or the store's own exception. */
  static Parts open(ServerSettings settings) {
    Store store = Store.open(settings.database());
    Issuer issuer = new Issuer(settings.publicAddress(), settings.host());
    JwtAccessTokens accessTokens = new JwtAccessTokens(issuer);
    Upkeep upkeep = upkeep(settings, store);
    Grants grants =
        Grants.open(
            store,
            Options.defaults()
                .withClock(settings.clock())
                .withPolicy(settings.policy())
                .withMaker(accessTokens)
                .withWatcher(upkeep.watcher()));
    try {
      Keys keys = SigningKeys.open(settings, store, grants);
      accessTokens.signWith(keys);
      return new Parts(
          issuer,
          grants,
          keys,
          Accounts.open(store, grants, settings.clock()),
          Sessions.open(store, settings.clock()),
          Throttle.open(store, settings.clock()),
          upkeep);
    } catch (RuntimeException failed) {
      upkeep.close();
      grants.close();
      throw failed;
    }
  }

  private static Upkeep upkeep(ServerSettings settings, Store store) {
    try {
      return Upkeep.of(settings, store.dataSource());
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** Begins the upkeep. */
  void begin() {
    grants.sweeper().also("browser sessions", sessions::sweep);
    grants.sweeper().also("log-in attempts", throttle::sweep);
    upkeep.begin(grants, keys);
  }

  @Override
  public void close() {
    grants.sweeper().stop();
    upkeep.close();
    grants.close();
  }
}
