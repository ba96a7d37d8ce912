package dev.linkcard.cli.server.options;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;

/** The client that a command names. */
public final class ClientName {
  private ClientName() {}

  /** Says so where there is no such client. */
  public static void check(Clients clients, ClientId id) {
    if (clients.find(id).isEmpty()) {
      throw none(id);
    }
  }

  /** Explains that there is no such client. */
  public static CommandFailure none(ClientId id) {
    return new CommandFailure(
        "There is no client " + id + "; linkcard server clients list shows all that there are.");
  }
}
