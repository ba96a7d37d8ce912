package dev.linkcard.cli.server.options;

import dev.linkcard.server.ServerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the signing keys in the database are encrypted under. */
public final class KeyOptions {
  private static final String VARIABLE = "LINKCARD_KEY";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key that signing keys are encrypted under: 32 bytes in base64; LINKCARD_KEY may have"
              + " it too. In the data folder it is made where it is missing.")
  private @Nullable Path file;

  /** Adds the key to the settings of a server. */
  public ServerSettings in(ServerSettings settings) {
    String given = System.getenv(VARIABLE);
    ServerSettings known = given == null || given.isBlank() ? settings : settings.withKey(given);
    return file == null ? known : known.withKeyFile(file);
  }
}
