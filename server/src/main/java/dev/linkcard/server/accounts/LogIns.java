package dev.linkcard.server.accounts;

import dev.linkcard.grants.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The accounts as Spring's log-in reads them. A disabled one is not there for it, so that it takes
 * as long and looks the same as a name that nobody has. A right password that was hashed in another
 * way than ours is hashed anew.
 */
public final class LogIns implements UserDetailsService, UserDetailsPasswordService {
  private final Store store;

  LogIns(Store store) {
    this.store = store;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    if (!NewAccount.isName(name)) {
      throw new UsernameNotFoundException("That is no name.");
    }
    return store
        .transact(tx -> AccountTable.candidate(tx, name))
        .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
  }

  @Override
  public UserDetails updatePassword(UserDetails account, @Nullable String better) {
    if (better == null || !(account instanceof Candidate candidate)) {
      return account;
    }
    store.transact(
        tx -> {
          AccountTable.replaceHash(tx, candidate.name(), candidate.hash(), better);
          return better;
        });
    return candidate.withHash(better);
  }
}
