package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.command.Table;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.server.Administration;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkcard server clients list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the clients.",
    footer = {"", "Example:", "  linkcard server clients list --json"})
final class ListClients implements Callable<Integer> {
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      List<ClientView> clients =
          server.clients().list().stream().map(client -> ClientView.of(client)).toList();
      output.print(clients.stream().map(ClientView::machine).toList(), out -> print(clients, out));
      return 0;
    }
  }

  private static void print(List<ClientView> clients, PrintWriter out) {
    if (clients.isEmpty()) {
      out.println("There is no client; linkcard server init registers Alexa.");
      return;
    }
    Table table = new Table("CLIENT", "NAME", "KIND", "REDIRECT URLS", "SCOPES");
    for (ClientView view : clients) {
      table.row(
          view.client().id(),
          view.client().name(),
          view.kind(),
          view.redirectUrls().size(),
          view.client().scopes());
    }
    table.print(out);
  }
}
