package dev.linkcard.cli.server.options;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.server.accounts.Account;
import dev.linkcard.server.accounts.Accounts;

/** The account that a command names. */
public final class AccountName {
  private AccountName() {}

  /** Finds the account, or says that there is none. */
  public static Account find(Accounts accounts, String name) {
    return accounts
        .find(name)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no account "
                        + name
                        + "; linkcard server accounts list shows all that there are."));
  }
}
