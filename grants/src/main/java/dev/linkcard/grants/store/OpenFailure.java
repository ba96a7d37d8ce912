package dev.linkcard.grants.store;

import java.sql.SQLException;

/** Finds the one sentence for a database that could not be opened: the culprit and the mend. */
final class OpenFailure {

  private static final int H2_IO = 90028;
  private static final int H2_IO_NAMED = 90031;
  private static final int H2_CORRUPT = 90030;
  private static final int H2_IN_USE = 90020;
  private static final int H2_FOLDER = 90062;
  private static final int H2_READ_ONLY = 90097;
  private static final int H2_RELATIVE = 90011;
  private static final int H2_GENERAL = 50000;
  private static final int H2_WRONG_PASSWORD = 28000;

  private OpenFailure() {}

  static StoreException unknownProduct(String jdbcUrl) {
    return new StoreException(
        "Cannot open the database " + place(jdbcUrl) + ": only URLs that begin with jdbc:h2: work.",
        new IllegalArgumentException("unknown product"));
  }

  static StoreException notConnected(String jdbcUrl, SQLException cause) {
    return failure(jdbcUrl, mend(cause), cause);
  }

  static StoreException notMigrated(String jdbcUrl, RuntimeException cause) {
    return failure(
        jdbcUrl,
        "its tables cannot be brought up to date; restore a backup, or name another database",
        cause);
  }

  private static StoreException failure(String jdbcUrl, String mend, Exception cause) {
    return new StoreException(
        "Cannot open the database " + place(jdbcUrl) + ": " + mend + ".", cause);
  }

  private static String mend(SQLException cause) {
    return switch (cause.getErrorCode()) {
      case H2_IN_USE -> "another process has it open; stop that process, or name another file";
      case H2_IO, H2_IO_NAMED, H2_FOLDER, H2_GENERAL ->
          "the file cannot be written; name one in a folder that exists and may be written";
      case H2_READ_ONLY -> "the file is read-only; make it writable";
      case H2_CORRUPT -> "the file is damaged or not a database; restore a backup, or remove it";
      case H2_RELATIVE -> "the path is relative; begin it with ./ or /";
      case H2_WRONG_PASSWORD -> "user or password is wrong; put the right ones into the URL";
      default -> "it answered with error " + cause.getErrorCode() + "; check the URL";
    };
  }

  /** Leaves out the settings that follow the place, as a password may be among them. */
  private static String place(String jdbcUrl) {
    return jdbcUrl.split("[;?]", 2)[0];
  }
}
