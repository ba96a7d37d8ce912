package dev.linkcard.cli.server.links;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.command.Table;
import dev.linkcard.cli.server.options.AccountName;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.CountConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.server.Administration;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code linkcard server links list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists living links, newest first; with --account, those that ended too.",
    footer = {
      "",
      "Examples:",
      "  linkcard server links list",
      "  linkcard server links list --account ada --json"
    })
final class ListLinks implements Callable<Integer> {
  @Option(names = "--account", paramLabel = "NAME", description = "Those of this account alone.")
  private @Nullable String account;

  @Option(
      names = "--client",
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "Those of this client alone.")
  private @Nullable ClientId client;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "1000",
      converter = CountConverter.class,
      description = "List so many at most; ${DEFAULT-VALUE} unless told.")
  private int limit;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new CommandFailure("--limit " + limit + " lists nothing; give 1 or more.");
    }
    try (Administration server = database.openExisting()) {
      Names names = new Names(server.accounts());
      Instant now = Instant.now();
      List<LinkView> links =
          grants(server).stream()
              .filter(grant -> client == null || grant.client().equals(client))
              .limit(limit)
              .map(grant -> LinkView.of(grant, names.of(grant.subject()), now))
              .toList();
      output.print(links.stream().map(LinkView::machine).toList(), out -> print(links, out));
      return 0;
    }
  }

  private List<Grant> grants(Administration server) {
    return account == null
        ? server.grants().living(client == null ? limit : Integer.MAX_VALUE)
        : server.grants().of(AccountName.find(server.accounts(), account).subject());
  }

  private static void print(List<LinkView> links, PrintWriter out) {
    if (links.isEmpty()) {
      out.println("There is no link.");
      return;
    }
    Table table =
        new Table("LINK", "ACCOUNT", "CLIENT", "SCOPES", "SINCE", "LAST REFRESH", "STATE");
    for (LinkView link : links) {
      table.row(
          link.id(),
          link.account(),
          link.client(),
          link.scopes(),
          link.since(),
          link.lastRefresh(),
          link.state());
    }
    table.print(out);
  }
}
