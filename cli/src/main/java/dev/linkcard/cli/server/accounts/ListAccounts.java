package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.command.Table;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.server.Administration;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code linkcard server accounts list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the accounts by name.",
    footer = {"", "Example:", "  linkcard server accounts list --disabled"})
final class ListAccounts implements Callable<Integer> {
  @Option(names = "--disabled", description = "Those that are disabled alone.")
  private boolean disabled;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      List<AccountView> accounts =
          server.accounts().list().stream()
              .filter(account -> account.isDisabled() || !disabled)
              .map(AccountView::new)
              .toList();
      output.print(
          accounts.stream().map(AccountView::machine).toList(), out -> print(accounts, out));
      return 0;
    }
  }

  private void print(List<AccountView> accounts, PrintWriter out) {
    if (accounts.isEmpty()) {
      out.println(disabled ? "No account is disabled." : "There is no account.");
      return;
    }
    Table table = new Table("NAME", "SUBJECT", "SINCE", "STATE");
    for (AccountView view : accounts) {
      table.row(view.account().name(), view.account().subject(), view.since(), view.state());
    }
    table.print(out);
  }
}
