package dev.linkcard.cli.demo;

import dev.linkcard.cli.command.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the demo keeps accounts and grants.
 *
 * @param path the folder
 * @param temporary whether it goes when the demo ends
 */
record DataFolder(Path path, boolean temporary) implements AutoCloseable {
  /** Returns a given folder, or a new one under the system's folder for temporary files. */
  static DataFolder of(@Nullable Path given) {
    try {
      return given == null
          ? new DataFolder(Files.createTempDirectory("linkcard-demo-"), true)
          : new DataFolder(given, false);
    } catch (IOException unwritable) {
      throw new CommandFailure(
          "The folder for temporary files cannot be written; name a folder with --data.",
          unwritable);
    }
  }

  @Override
  public void close() {
    if (temporary) {
      try (Stream<Path> files = Files.walk(path)) {
        files.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
      } catch (IOException | UncheckedIOException gone) {
        // Whatever is left, the system's own clean-up takes.
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
