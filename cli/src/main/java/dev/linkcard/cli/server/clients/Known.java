package dev.linkcard.cli.server.clients;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.server.options.ClientName;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;

/** The client that a command is about. */
final class Known {
  private Known() {}

  static Client client(Clients clients, ClientId id) {
    return clients.find(id).orElseThrow(() -> none(id));
  }

  static CommandFailure none(ClientId id) {
    return ClientName.none(id);
  }
}
