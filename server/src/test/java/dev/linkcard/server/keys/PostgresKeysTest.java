package dev.linkcard.server.keys;

import dev.linkcard.grants.store.Store;
import dev.linkcard.server.postgres.Postgres;

class PostgresKeysTest extends KeysContract {
  @Override
  Store empty() {
    return Store.open(Postgres.database());
  }
}
