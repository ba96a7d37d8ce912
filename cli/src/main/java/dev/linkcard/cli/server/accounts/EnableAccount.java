package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.AccountName;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.server.Administration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linkcard server accounts enable}. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Lets people log in to a disabled account again; ended links stay ended.",
    footer = {"", "Example:", "  linkcard server accounts enable ada"})
final class EnableAccount implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The account's name.")
  private String name = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      boolean changed =
          server
              .accounts()
              .enable(AccountName.find(server.accounts(), name).subject(), DatabaseOptions.ORIGIN);
      output.print(
          Map.of("name", name, "disabled", false),
          out ->
              out.println(
                  changed
                      ? "Account " + name + " is enabled."
                      : "Account " + name + " was not disabled."));
      return 0;
    }
  }
}
