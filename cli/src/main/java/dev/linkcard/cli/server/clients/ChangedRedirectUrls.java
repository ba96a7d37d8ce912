package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.ClientIdConverter;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.RedirectUriConverter;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.server.Administration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A client and one of its redirect URLs, which a command adds or removes. */
final class ChangedRedirectUrls {
  @Parameters(
      index = "0",
      paramLabel = "CLIENT",
      converter = ClientIdConverter.class,
      description = "The client id.")
  private ClientId id = new ClientId("-");

  @Parameters(
      index = "1",
      paramLabel = "URL",
      converter = RedirectUriConverter.class,
      description = "The redirect URL, compared letter by letter.")
  private RedirectUri url = new RedirectUri("https://app.example/");

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  /** Changes the URLs of the client, and prints what it is now. */
  int change(BiConsumer<Set<RedirectUri>, RedirectUri> change) {
    try (Administration server = database.openExisting()) {
      Client client = Known.client(server.clients(), id);
      Set<RedirectUri> urls = new LinkedHashSet<>(client.redirectUris());
      change.accept(urls, url);
      Client changed = changed(client, urls);
      server.clients().replace(changed, DatabaseOptions.ORIGIN);
      ClientView view = ClientView.of(changed, server.clients());
      output.print(view.machine(), view::print);
      return 0;
    }
  }

  /** Explains that the client has no such URL. */
  CommandFailure unknown() {
    return new CommandFailure(
        "Client "
            + id
            + " has no redirect URL "
            + url
            + "; linkcard server clients show "
            + id
            + " shows those that it has.");
  }

  private static Client changed(Client client, Set<RedirectUri> urls) {
    if (urls.isEmpty()) {
      throw new CommandFailure(
          "Client " + client.id() + " needs at least one redirect URL; add another one before.");
    }
    try {
      return client.withRedirectUris(urls);
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure(String.valueOf(unfit.getMessage()), unfit);
    }
  }
}
