package dev.linkcard.cli.server.init;

import dev.linkcard.cli.command.CommandFailure;
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
import org.jspecify.annotations.Nullable;

/** The new file of the settings, for its owner alone from its first moment; or none. */
record SettingsFile(@Nullable Path file) {
  static SettingsFile write(@Nullable Path file, String settings) {
    if (file == null) {
      return new SettingsFile(null);
    }
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone())) {
      ByteBuffer text = ByteBuffer.wrap((settings + "\n").getBytes(StandardCharsets.UTF_8));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      return new SettingsFile(file);
    } catch (FileAlreadyExistsException there) {
      throw new CommandFailure(
          "The file " + file + " is there already; name a new one with --settings.", there);
    } catch (IOException unwritable) {
      throw new CommandFailure(
          "The file " + file + " cannot be written; check its folder and its permissions.",
          unwritable);
    }
  }

  boolean isWritten() {
    return file != null;
  }

  /** Removes the file, as nobody registered what it says. */
  void remove() {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new CommandFailure(
          "The file " + file + " holds settings that were not registered; remove it.", stays);
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
