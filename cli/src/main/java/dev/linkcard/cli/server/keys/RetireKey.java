package dev.linkcard.cli.server.keys;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.KeyOptions;
import dev.linkcard.server.Administration;
import dev.linkcard.server.keys.Keys;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkcard server keys retire}. */
@Command(
    name = "retire",
    mixinStandardHelpOptions = true,
    description = "Takes a key out of the JWK set at once, as when its private part has leaked.",
    footer = {
      "",
      "Example:",
      "  linkcard server keys retire Ow8Nf3yRkBqcSFjYZrpVpW6ChPAbbDnSvHGVZ0jSzdo --yes"
    })
final class RetireKey implements Callable<Integer> {
  @Parameters(paramLabel = "KEY", description = "The key's id, as the list of keys has it.")
  private String kid = "";

  @Option(
      names = "--yes",
      description = "Yes, what it signed no longer counts: nothing brings the key back.")
  private boolean yes;

  @Mixin private KeyOptions encryption = new KeyOptions();
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting(encryption)) {
      Keys keys = server.keys();
      if (keys.list().stream().noneMatch(key -> key.kid().equals(kid))) {
        throw none();
      }
      if (!yes) {
        throw new CommandFailure(
            "Retiring a key voids the signature of all that it signed, and nothing brings it back;"
                + " give --yes if that is meant.");
      }
      if (!keys.retire(kid, DatabaseOptions.ORIGIN)) {
        throw none();
      }
      output.print(
          Map.of("kid", kid, "retired", true), out -> out.println("Key " + kid + " is retired."));
      output.hint("A server that runs sees it within a minute.");
      return 0;
    }
  }

  private static CommandFailure none() {
    return new CommandFailure(
        "There is no such key; linkcard server keys list shows all that there are.");
  }
}
