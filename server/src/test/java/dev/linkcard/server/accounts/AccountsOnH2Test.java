package dev.linkcard.server.accounts;

import dev.linkcard.grants.store.Store;

class AccountsOnH2Test extends AccountsContract {
  @Override
  Store store() {
    return Store.inMemory();
  }
}
