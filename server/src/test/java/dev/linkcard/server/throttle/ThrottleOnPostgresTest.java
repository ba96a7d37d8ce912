package dev.linkcard.server.throttle;

import dev.linkcard.grants.store.Store;
import dev.linkcard.server.postgres.Postgres;

class ThrottleOnPostgresTest extends ThrottleContract {
  @Override
  Store store() {
    return Store.open(Postgres.database());
  }
}
