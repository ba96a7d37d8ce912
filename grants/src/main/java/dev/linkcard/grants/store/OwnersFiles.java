package dev.linkcard.grants.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the files of an H2 database for its owner alone, which H2 leaves to the system. A database
 * that is there keeps the permissions that somebody gave it. Nothing is done where files have no
 * such permissions.
 *
 * @param data the file of the database, if it is one whose path the URL says
 * @param isNew whether it was missing before
 */
record OwnersFiles(Optional<Path> data, boolean isNew) {

  private static final String FILE = "jdbc:h2:file:";
  private static final String DATA = ".mv.db";
  private static final String LOCK = ".lock.db";
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** Makes a new database's file before H2 does, empty, which H2 takes for a new one. */
  static OwnersFiles prepare(String jdbcUrl) {
    Optional<Path> data = data(jdbcUrl);
    boolean isNew = data.filter(file -> !Files.exists(file)).isPresent();
    if (isNew && Files.isDirectory(data.orElseThrow().resolveSibling("."))) {
      FileAttribute<?> ownersAlone = PosixFilePermissions.asFileAttribute(OWNER);
      try {
        Files.createFile(data.get(), ownersAlone);
      } catch (IOException notMade) {
        // Another process was first, or H2 cannot make it either and says why.
        return new OwnersFiles(data, isNew);
      }
    }
    return new OwnersFiles(data, isNew);
  }

  /**
   * Gives what H2 has made the right permissions, before anything is written into it: the lock
   * file, which has the key to the database while it is open, those of the database.
   */
  void settle() {
    if (data.isEmpty()) {
      return;
    }
    Path file = data.get();
    String name = String.valueOf(file.getFileName());
    Path lock = file.resolveSibling(name.substring(0, name.length() - DATA.length()) + LOCK);
    try {
      if (isNew) {
        Files.setPosixFilePermissions(file, OWNER);
      }
      if (Files.exists(lock)) {
        Files.setPosixFilePermissions(lock, Files.getPosixFilePermissions(file));
      }
    } catch (IOException anothers) {
      // The files are another user's, who has set them, or the lock went with its process.
      return;
    }
  }

  private static Optional<Path> data(String jdbcUrl) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    String[] parts = jdbcUrl.split(";", 2);
    boolean mayMake = parts.length == 1 || !parts[1].toUpperCase(Locale.ROOT).contains("IFEXISTS");
    if (!posix || !mayMake || !jdbcUrl.startsWith(FILE)) {
      return Optional.empty();
    }
    String path = parts[0].substring(FILE.length());
    String home = System.getProperty("user.home", "");
    return Optional.of(
            Path.of(path.startsWith("~/") ? home + path.substring(1) : path).toAbsolutePath())
        .map(file -> file.resolveSibling(file.getFileName() + DATA));
  }
}
