package dev.linkcard.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** A file that a command names. */
public final class InputFile {
  private InputFile() {}

  /** Reads and parses a file; every failure names the file. */
  public static <T> T parse(Path file, Function<String, T> parser) {
    try {
      return parser.apply(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new CommandFailure("There is no file " + file + "; check the path.", missing);
    } catch (IOException unreadable) {
      throw new CommandFailure(
          "The file " + file + " cannot be read as UTF-8 text; check its permissions and content.",
          unreadable);
    } catch (RuntimeException broken) {
      throw new CommandFailure(
          file + ": " + CommandFailure.sentence(broken).orElse("The file cannot be understood."),
          broken);
    }
  }
}
