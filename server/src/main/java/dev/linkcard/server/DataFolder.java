package dev.linkcard.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the database. One that is made here belongs to its owner alone. */
final class DataFolder {
  private DataFolder() {}

  /** Makes the folder if it is missing, and returns the address of the database in it. */
  static String jdbcUrl(Path data) {
    if (data.toString().contains(";")) {
      throw new ServerFailure(
          "The data folder "
              + data
              + " has a semicolon in its name, which H2 cannot take; name another one.");
    }
    if (Files.isRegularFile(data)) {
      throw new ServerFailure("The data folder " + data + " is a file; name a folder.");
    }
    try {
      Path folder = Files.createDirectories(data, ownersAlone()).toRealPath();
      if (!Files.isWritable(folder)) {
        throw new IOException("not writable");
      }
      return "jdbc:h2:file:" + folder.resolve("linkcard");
    } catch (IOException unusable) {
      throw new ServerFailure(
          "The data folder "
              + data
              + " cannot be written; name another one or change its permissions.",
          unusable);
    }
  }

  private static FileAttribute<?>[] ownersAlone() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
