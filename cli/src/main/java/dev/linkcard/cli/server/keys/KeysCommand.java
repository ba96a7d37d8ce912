package dev.linkcard.cli.server.keys;

import picocli.CommandLine.Command;

/** {@code linkcard server keys}. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Lists signing keys, rotates and retires them; a running server sees it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListKeys.class, RotateKeys.class, RetireKey.class})
public final class KeysCommand {}
