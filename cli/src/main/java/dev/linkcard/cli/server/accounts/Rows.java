package dev.linkcard.cli.server.accounts;

import dev.linkcard.server.accounts.NewAccount;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The good rows of a file, one after the other. Not thread-safe. */
final class Rows implements Iterator<NewAccount> {
  private final AccountsFile file;
  private Optional<NewAccount> next;

  Rows(AccountsFile file) {
    this.file = file;
    this.next = file.next();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public NewAccount next() {
    NewAccount account = next.orElseThrow(NoSuchElementException::new);
    next = file.next();
    return account;
  }
}
