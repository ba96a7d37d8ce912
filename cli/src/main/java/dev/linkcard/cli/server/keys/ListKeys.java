package dev.linkcard.cli.server.keys;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
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
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting()) {
      List<KeyView> keys = KeyView.all(server.keyList());
      output.print(keys.stream().map(KeyView::machine).toList(), out -> KeyView.print(keys, out));
      if (keys.isEmpty()) {
        output.hint("There is none yet; a server makes the first ones when it starts.");
      }
      return 0;
    }
  }
}
