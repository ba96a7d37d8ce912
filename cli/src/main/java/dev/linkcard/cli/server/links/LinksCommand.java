package dev.linkcard.cli.server.links;

import picocli.CommandLine.Command;

/** {@code linkcard server links}. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = "Shows what accounts allowed clients, and ends it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListLinks.class, RevokeLinks.class})
public final class LinksCommand {}
