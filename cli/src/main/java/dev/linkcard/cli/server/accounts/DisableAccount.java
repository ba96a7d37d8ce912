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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server accounts disable}. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Lets nobody log in to an account, logs it out everywhere, and ends its links.",
    footer = {
      "",
      "Examples:",
      "  linkcard server accounts disable ada",
      "  linkcard server accounts disable ada --keep-links"
    })
final class DisableAccount implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The account's name.")
  private String name = "";

  @Option(names = "--keep-links", description = "Let its links live, and what uses them go on.")
  private boolean keepLinks;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      Subject subject = AccountName.find(server.accounts(), name).subject();
      boolean changed = server.accounts().disable(subject, DatabaseOptions.ORIGIN);
      int sessions = server.sessions().endAll(subject);
      int links = keepLinks ? 0 : server.grants().unlink(subject, DatabaseOptions.ORIGIN);
      output.print(
          Map.of("name", name, "disabled", true, "ended_sessions", sessions, "ended_links", links),
          out ->
              out.printf(
                  "Account %s %s disabled; ended: sessions %d, links %d.%n",
                  name, changed ? "is" : "was already", sessions, links));
      return 0;
    }
  }
}
