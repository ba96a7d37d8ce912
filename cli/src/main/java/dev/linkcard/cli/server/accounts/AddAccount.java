package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.server.Administration;
import dev.linkcard.server.accounts.Account;
import dev.linkcard.server.accounts.Claims;
import dev.linkcard.server.accounts.NewAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server accounts add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a person who can log in; the password comes from stdin or the terminal.",
    footer = {
      "",
      "Examples:",
      "  linkcard server accounts add ada",
      "  linkcard server accounts add ada --claim email=ada@example.org < password.txt"
    })
final class AddAccount implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "What the person types at log-in.")
  private String name = "";

  @Option(
      names = "--claim",
      paramLabel = "CLAIM=VALUE",
      description = "What is known of the person, by the claims of OpenID Connect; often.")
  private Map<String, String> claims = new LinkedHashMap<>();

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    NewAccount wanted = wanted();
    try (Administration server = database.open()) {
      Account added =
          server
              .accounts()
              .add(wanted, DatabaseOptions.ORIGIN)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          "There is an account " + name + " already, and it was not changed."));
      output.print(
          new AccountView(added).machine(),
          out -> out.printf("Account %s is added: subject %s.%n", name, added.subject()));
      return 0;
    }
  }

  private NewAccount wanted() {
    try {
      Claims known = Claims.none();
      for (Map.Entry<String, String> claim : claims.entrySet()) {
        known = known.with(claim.getKey(), claim.getValue());
      }
      NewAccount.checkName(name);
      return new NewAccount(name, PasswordInput.read(), known);
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure("The account cannot be added: " + unfit.getMessage() + ".", unfit);
    }
  }
}
