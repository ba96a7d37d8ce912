package dev.linkcard.server.accounts;

import dev.linkcard.grants.store.Store;
import dev.linkcard.server.postgres.Postgres;

class AccountsOnPostgresTest extends AccountsContract {
  @Override
  Store store() {
    return Store.open(Postgres.database());
  }
}
