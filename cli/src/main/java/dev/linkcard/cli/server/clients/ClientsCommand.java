package dev.linkcard.cli.server.clients;

import picocli.CommandLine.Command;

/** {@code linkcard server clients}. */
@Command(
    name = "clients",
    mixinStandardHelpOptions = true,
    description = "Registers clients, changes and removes them; a running server sees it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListClients.class,
      ShowClient.class,
      AddClient.class,
      RotateSecret.class,
      AddRedirectUrl.class,
      RemoveRedirectUrl.class,
      RemoveClient.class
    })
public final class ClientsCommand {}
