package dev.linkcard.grants.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names the database products that are spoken, and keeps what differs between them. */
public enum Dialect {
  /** A file that one server has, or memory: the default. */
  H2("jdbc:h2:", "/h2"),
  /** PostgreSQL 14 or later, for any number of servers. */
  POSTGRESQL("jdbc:postgresql:", "/postgresql");

  private final String urlPrefix;
  private final String folder;

  Dialect(String urlPrefix, String folder) {
    this.urlPrefix = urlPrefix;
    this.folder = folder;
  }

  /** Tells the product from a JDBC URL; empty when it is none that this store speaks. */
  static Optional<Dialect> of(String jdbcUrl) {
    return Arrays.stream(values())
        .filter(dialect -> jdbcUrl.startsWith(dialect.urlPrefix))
        .findFirst();
  }

  /** Names the folder of this product's migrations, inside that of a module's. */
  String folder() {
    return folder;
  }

  /** Adds what the product needs to be told in its URL, unless the URL tells it already. */
  String complete(String jdbcUrl) {
    return this == POSTGRESQL ? Postgres.complete(jdbcUrl) : completeH2(jdbcUrl);
  }

  /**
   * Keeps H2 from writing trace files, and lets a second process in where there is a file. Where
   * there is one, each commit is written to it before the commit returns: by default H2 does so up
   * to 500 ms later, and a refresh that was answered, but forgotten as the process was killed,
   * would come again as a stolen one.
   */
  private static String completeH2(String jdbcUrl) {
    String quiet = with(jdbcUrl, "TRACE_LEVEL_FILE", "0");
    if (jdbcUrl.startsWith("jdbc:h2:mem:")) {
      return quiet;
    }
    String durable = with(quiet, "WRITE_DELAY", "0");
    return jdbcUrl.startsWith("jdbc:h2:tcp:") ? durable : with(durable, "AUTO_SERVER", "TRUE");
  }

  /**
   * Gives an exception without what it tells of a row: H2 spells out the values that are refused;
   * PostgreSQL does only where the URL asks for it.
   */
  SQLException withoutValues(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (this != H2 || !(state.startsWith("22") || state.startsWith("23"))) {
      return refused;
    }
    int code = refused.getErrorCode();
    SQLException bare =
        new SQLException("H2 refused a value with error " + code + ", " + state, state, code);
    bare.setStackTrace(refused.getStackTrace());
    return bare;
  }

  private static String with(String jdbcUrl, String name, String value) {
    boolean told = jdbcUrl.toUpperCase(Locale.ROOT).contains(";" + name + "=");
    return told ? jdbcUrl : jdbcUrl + ";" + name + "=" + value;
  }
}
