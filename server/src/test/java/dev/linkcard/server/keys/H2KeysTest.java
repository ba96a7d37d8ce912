package dev.linkcard.server.keys;

import dev.linkcard.grants.store.Store;

class H2KeysTest extends KeysContract {
  @Override
  Store empty() {
    return Store.inMemory();
  }
}
