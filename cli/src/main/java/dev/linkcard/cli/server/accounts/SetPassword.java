package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.AccountName;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.Administration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linkcard server accounts set-password}. */
@Command(
    name = "set-password",
    mixinStandardHelpOptions = true,
    description =
        "Gives an account a new password, from stdin or the terminal, and logs it out everywhere;"
            + " its links stay.",
    footer = {
      "",
      "Examples:",
      "  linkcard server accounts set-password ada",
      "  linkcard server accounts set-password ada < password.txt"
    })
final class SetPassword implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The account's name.")
  private String name = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      Subject subject = AccountName.find(server.accounts(), name).subject();
      server.accounts().setPassword(subject, PasswordInput.read(), DatabaseOptions.ORIGIN);
      int sessions = server.sessions().endAll(subject);
      output.print(
          Map.of("name", name, "ended_sessions", sessions),
          out ->
              out.printf("Account %s has a new password; ended: sessions %d.%n", name, sessions));
      return 0;
    }
  }
}
