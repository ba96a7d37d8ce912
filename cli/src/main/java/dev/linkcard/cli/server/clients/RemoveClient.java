package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.server.Administration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server clients remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes a client, and ends all its links.",
    footer = {"", "Example:", "  linkcard server clients remove alexa --yes"})
final class RemoveClient implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "The client id.")
  private ClientId id = new ClientId("-");

  @Option(names = "--yes", description = "Yes, end all its links: nothing brings them back.")
  private boolean yes;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      Known.client(server.clients(), id);
      if (!yes) {
        throw new CommandFailure(
            "Removing client "
                + id
                + " ends all its links, and nothing brings them back; give --yes if that is meant.");
      }
      if (!server.clients().remove(id, DatabaseOptions.ORIGIN)) {
        throw Known.none(id);
      }
      output.print(
          Map.of("client_id", id.value(), "removed", true),
          out -> out.println("Client " + id + " is removed, and its links are ended."));
      return 0;
    }
  }
}
