package dev.linkcard.server.throttle;

import dev.linkcard.grants.store.Store;

class ThrottleOnH2Test extends ThrottleContract {
  @Override
  Store store() {
    return Store.inMemory();
  }
}
