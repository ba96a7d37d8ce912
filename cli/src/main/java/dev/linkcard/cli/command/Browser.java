package dev.linkcard.cli.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desktop's browser. */
public final class Browser {
  private Browser() {}

  /** Opens a page where there is a desktop to open it on; elsewhere does nothing. */
  public static void open(URI page) {
    opener(System.getProperty("os.name", ""), System.getenv())
        .ifPresent(
            command -> {
              try {
                new ProcessBuilder(command, page.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
              } catch (IOException noBrowser) {
                // The address is printed in any case.
              }
            });
  }

  private static Optional<String> opener(String os, Map<String, String> environment) {
    if (os.toLowerCase(Locale.ROOT).contains("mac")) {
      return Optional.of("open");
    }
    if (os.startsWith("Windows")) {
      return Optional.of("explorer");
    }
    boolean desktop =
        List.of("DISPLAY", "WAYLAND_DISPLAY").stream().anyMatch(environment::containsKey);
    return desktop ? Optional.of("xdg-open") : Optional.empty();
  }
}
