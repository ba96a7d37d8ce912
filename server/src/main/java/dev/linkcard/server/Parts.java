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
    try {
      return in(store, settings);
    } catch (RuntimeException | Error failed) {
      store.close();
      throw failed;
    }
  }

  private static Parts in(Store store, ServerSettings settings) {
    Upkeep upkeep = Upkeep.of(settings, store.dataSource());
    try {
      Issuer issuer = new Issuer(settings.publicAddress(), settings.host());
      JwtAccessTokens accessTokens = new JwtAccessTokens(issuer);
      Grants grants = Grants.open(store, options(settings, accessTokens, upkeep));
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
    } catch (RuntimeException | Error failed) {
      upkeep.close();
      throw failed;
    }
  }

  private static Options options(
      ServerSettings settings, JwtAccessTokens accessTokens, Upkeep upkeep) {
    return Options.defaults()
        .withClock(settings.clock())
        .withPolicy(settings.policy())
        .withMaker(accessTokens)
        .withWatcher(upkeep.watcher());
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
