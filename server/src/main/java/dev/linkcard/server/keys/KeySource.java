package dev.linkcard.server.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Where the key-encryption key comes from. */
public interface KeySource {
  /**
   * Gets the key.
   *
   * @param needed whether there are signing keys that only the right one decrypts
   */
  KeyEncryption get(boolean needed);

  /** Reads a file, which must be there. */
  static KeySource file(Path file) {
    return needed -> read(file);
  }

  /** Takes the key as it is spelled in an environment variable of that name. */
  static KeySource variable(String name, String value) {
    return needed -> KeyEncryption.parse(value, "the environment variable " + name);
  }

  /** Reads a file; makes it, readable by its owner alone, where none was needed yet. */
  static KeySource madeOnce(Path file) {
    return needed -> {
      if (needed && !Files.exists(file)) {
        throw new KeyFailure(
            "The key file "
                + file
                + " is missing, and the signing keys in the database are encrypted under it; put it"
                + " back, name another one with --key-file, or, if it is lost, empty the table"
                + " signing_keys.");
      }
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    };
  }

  private static KeyEncryption read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException unreadable) {
      throw new KeyFailure(
          "The key file " + file + " cannot be read; name the file that holds the key.",
          unreadable);
    }
    return KeyEncryption.parse(text, "the key file " + file);
  }

  /** Writes it elsewhere first, so that nobody ever reads half a key. */
  private static void make(Path file) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Path whole = Files.createTempFile(folder, "linkcard-", ".key", ownersAlone());
      try {
        Files.writeString(whole, KeyEncryption.draw() + "\n");
        put(whole, file);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } catch (IOException unwritable) {
      throw new KeyFailure(
          "The key file " + file + " cannot be written; name another one with --key-file.",
          unwritable);
    }
  }

  /** Replaces nothing. A link does that at one stroke, where the file system knows links. */
  private static void put(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      throw madeMeanwhile;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(whole, file);
    }
  }

  private static FileAttribute<?>[] ownersAlone() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
