package dev.linkcard.cli.server.accounts;

import picocli.CommandLine.Command;

/** {@code linkcard server accounts}. */
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    description = "Adds people who can log in, and disables them; a running server sees it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AddAccount.class,
      ListAccounts.class,
      DisableAccount.class,
      EnableAccount.class,
      SetPassword.class,
      ImportAccounts.class
    })
public final class AccountsCommand {}
