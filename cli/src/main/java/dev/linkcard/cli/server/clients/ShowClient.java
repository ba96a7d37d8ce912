package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.server.Administration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linkcard server clients show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a client; its secret is nowhere in plain.",
    footer = {"", "Example:", "  linkcard server clients show alexa"})
final class ShowClient implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "The client id.")
  private ClientId id = new ClientId("-");

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      ClientView client = ClientView.of(Known.client(server.clients(), id), server.clients());
      output.print(client.machine(), client::print);
      return 0;
    }
  }
}
