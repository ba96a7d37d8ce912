package dev.linkcard.server.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

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

  private static void make(Path file) {
    Set<StandardOpenOption> once = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    byte[] line = (KeyEncryption.draw() + "\n").getBytes(StandardCharsets.UTF_8);
    try (SeekableByteChannel channel = Files.newByteChannel(file, once, ownersAlone())) {
      channel.write(ByteBuffer.wrap(line));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } catch (IOException unwritable) {
      throw new KeyFailure(
          "The key file " + file + " cannot be written; name another one with --key-file.",
          unwritable);
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
