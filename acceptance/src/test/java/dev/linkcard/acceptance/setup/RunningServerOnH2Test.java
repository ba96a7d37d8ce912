package dev.linkcard.acceptance.setup;

import java.nio.file.Path;
import java.util.List;

class RunningServerOnH2Test extends RunningServerContract {
  @Override
  List<String> database(Path folder) {
    return List.of("--data", folder.resolve("data").toString());
  }
}
