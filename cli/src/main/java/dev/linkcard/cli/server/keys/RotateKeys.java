package dev.linkcard.cli.server.keys;

import dev.linkcard.cli.command.Output;
import dev.linkcard.cli.server.options.DatabaseOptions;
import dev.linkcard.cli.server.options.KeyOptions;
import dev.linkcard.server.Administration;
import dev.linkcard.server.keys.Keys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkcard server keys rotate}. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = "Publishes a successor of each signing key, which signs a day later.",
    footer = {"", "Example:", "  linkcard server keys rotate"})
final class RotateKeys implements Callable<Integer> {
  @Mixin private KeyOptions encryption = new KeyOptions();
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (Administration server = database.openExisting(encryption)) {
      Keys keys = server.keys();
      int added = keys.rotate(DatabaseOptions.ORIGIN);
      List<KeyView> views = KeyView.all(keys.list());
      output.print(
          Map.of("added", added, "keys", views.stream().map(KeyView::machine).toList()),
          out -> KeyView.print(views, out));
      if (added == 0) {
        output.hint("Each key that signs has a successor already; nothing was added.");
      }
      return 0;
    }
  }
}
