package dev.linkcard.cli.server.links;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.AccountName;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.ClientName;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.grants.Grants;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.GrantId;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.Administration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server links revoke}. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Ends one link, or all that an account has; its tokens are void at once.",
    footer = {
      "",
      "Examples:",
      "  linkcard server links revoke mJ8UqKVYvGm5Mxqh2JYbYw",
      "  linkcard server links revoke --account ada --client alexa"
    })
final class RevokeLinks implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "The link, as the list of links has it.")
  private @Nullable String link;

  @Option(names = "--account", paramLabel = "NAME", description = "All links of this account.")
  private @Nullable String account;

  @Option(
      names = "--client",
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "With --account: those with this client alone.")
  private @Nullable ClientId client;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    if ((link == null) == (account == null) || (client != null && account == null)) {
      throw new CommandFailure(
          "Name one link, or an account with --account, and with it a client with --client.");
    }
    try (Administration server = database.openExisting()) {
      int ended = link == null ? ofAccount(server) : one(server.grants(), link);
      output.print(
          Map.of("ended", ended),
          out -> out.println(ended == 1 ? "1 link is ended." : ended + " links are ended."));
      return 0;
    }
  }

  private int ofAccount(Administration server) {
    Subject subject = AccountName.find(server.accounts(), String.valueOf(account)).subject();
    if (client == null) {
      return server.grants().unlink(subject, DatabaseOptions.ORIGIN);
    }
    ClientName.check(server.clients(), client);
    return server.grants().unlink(subject, client, DatabaseOptions.ORIGIN);
  }

  private static int one(Grants grants, String link) {
    if (!link.matches("[\\x21-\\x7E]{1,50}")
        || !grants.unlink(new GrantId(link), DatabaseOptions.ORIGIN)) {
      throw new CommandFailure(
          "There is no living link " + link + "; linkcard server links list shows all that live.");
    }
    return 1;
  }
}
