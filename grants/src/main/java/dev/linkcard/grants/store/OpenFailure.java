package dev.linkcard.grants.store;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Finds the one sentence for a database that could not be opened: the culprit and the mend. */
final class OpenFailure {

  private static final int OLDEST_POSTGRESQL = 14;

  private static final String FILE_NOT_WRITTEN =
      "the file cannot be written; name one in a folder that exists and may be written";
  private static final String NOT_REACHED =
      "nothing answers there; check host and port, and that the database runs";

  private static final String PASSWORD_MISSING =
      "it asks for a password, and none was given; give one, to a command with --db-password-file"
          + " or LINKCARD_DB_PASSWORD";

  /** What PostgreSQL and its driver say for want of a password, among other things. */
  private static final Set<String> MAY_WANT_PASSWORD = Set.of("08004", "28P01");

  /** By H2's error code. */
  private static final Map<Integer, String> H2 =
      Map.of(
          90020, "another process has it open; stop that process, or name another file",
          90028, FILE_NOT_WRITTEN,
          90031, FILE_NOT_WRITTEN,
          90062, FILE_NOT_WRITTEN,
          50000, FILE_NOT_WRITTEN,
          90097, "the file is read-only; make it writable",
          90030, "the file is damaged or not a database; restore a backup, or remove it",
          90011, "the path is relative; begin it with ./ or /",
          28000, "user or password is wrong; put the right ones into the URL");

  /** By PostgreSQL's SQLSTATE. */
  private static final Map<String, String> POSTGRESQL =
      Map.of(
          "08001", NOT_REACHED,
          "08004", "it refuses connections from here; see its pg_hba.conf",
          "08006", NOT_REACHED,
          "28000", "it lets this user in from here under no condition; see its pg_hba.conf",
          "28P01", "user or password is wrong; give the right ones",
          "3D000", "there is no database of that name; create it, or name another",
          "42501", "the user may not use it; grant the right to",
          "53300", "it has no connection left; raise max_connections, or use fewer",
          "57P03", "it is starting or stopping; try again in a moment");

  private final Database database;

  OpenFailure(Database database) {
    this.database = database;
  }

  StoreException unknownProduct() {
    return failure(
        "only URLs that begin with jdbc:h2: or jdbc:postgresql: work",
        new IllegalArgumentException("unknown product"));
  }

  /** Refuses a server that lacks what the statements need. */
  void refuseOld(Dialect dialect, DatabaseMetaData server) throws SQLException {
    if (dialect == Dialect.POSTGRESQL && server.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
      throw failure(
          "it is PostgreSQL "
              + server.getDatabaseProductVersion()
              + "; version "
              + OLDEST_POSTGRESQL
              + " or later is needed",
          new IllegalArgumentException("old server"));
    }
  }

  StoreException notConnected(SQLException cause) {
    return failure(mend(cause), cause);
  }

  StoreException notMigrated(RuntimeException cause) {
    return failure(
        cause instanceof FlywayValidateException
            ? "its tables were made by an unreleased version; name another database, or make this"
                + " one anew"
            : "its tables cannot be brought up to date; restore a backup, or name another database",
        cause);
  }

  private StoreException failure(String mend, Exception cause) {
    return new StoreException(
        "Cannot open the database " + database.place() + ": " + mend + ".", cause);
  }

  private String mend(SQLException cause) {
    if (cause.getErrorCode() == 0
        && MAY_WANT_PASSWORD.contains(String.valueOf(cause.getSQLState()))
        && !database.hasPassword()) {
      return PASSWORD_MISSING;
    }
    String byState = POSTGRESQL.get(String.valueOf(cause.getSQLState()));
    if (cause.getErrorCode() == 0 && byState != null) {
      return byState;
    }
    String unknown =
        "it answered with error "
            + (cause.getErrorCode() == 0 ? cause.getSQLState() : cause.getErrorCode())
            + "; check the URL";
    return H2.getOrDefault(cause.getErrorCode(), unknown);
  }
}
