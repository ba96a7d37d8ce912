package dev.linkcard.cli.server.keys;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.KeyOptions;
import dev.linkcard.server.Administration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkcard server keys list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the signing keys that are published, and what each does.",
    footer = {"", "Example:", "  linkcard server keys list --json"})
final class ListKeys implements Callable<Integer> {
  @Mixin private KeyOptions encryption = new KeyOptions();
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting(encryption)) {
      List<KeyView> keys = KeyView.all(server.keys().list());
      output.print(keys.stream().map(KeyView::machine).toList(), out -> KeyView.print(keys, out));
      return 0;
    }
  }
}
