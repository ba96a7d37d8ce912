package dev.linkcard.grants.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Makes connections to one database, with user and password kept out of the URL. */
final class Connector {

  /** A longer wait would leave nothing of Alexa's 4.5 s for the statements themselves. */
  private static final long WAIT_FOR_CONNECTION_MILLIS = 1_200;

  private static final long WAIT_FOR_VALIDATION_MILLIS = 1_000;

  private final Dialect dialect;
  private final String url;
  private final Properties credentials;
  private final int connections;

  Connector(Dialect dialect, Database database) {
    this.dialect = dialect;
    this.url = dialect.complete(database.jdbcUrl());
    this.credentials = credentials(dialect, database);
    this.connections = database.connections();
  }

  /** Opens one connection, outside of any pool: a pool logs what we tell in one sentence. */
  Connection connect() throws SQLException {
    // Not by the manager's own method, whose exception repeats the URL.
    Driver driver = DriverManager.getDriver(url);
    Connection connection = driver.connect(url, credentials);
    if (connection == null) {
      throw new SQLException("The driver does not take the URL.", "08001");
    }
    return connection;
  }

  /**
   * Keeps connections to a database in memory for good, as it lives only as long as they do.
   * Rotation counts on READ COMMITTED: who waited for another's change must see it.
   */
  HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("linkcard-grants");
    config.setJdbcUrl(url);
    config.setDataSourceProperties(credentials);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
    config.setValidationTimeout(WAIT_FOR_VALIDATION_MILLIS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    if (dialect == Dialect.H2) {
      config.setMaxLifetime(0);
    }
    return new HikariDataSource(config);
  }

  /** Gives the URL for work that may take long. */
  String patientUrl() {
    return Postgres.patient(url);
  }

  String user() {
    return credentials.getProperty("user", "");
  }

  String password() {
    return credentials.getProperty("password", "");
  }

  private static Properties credentials(Dialect dialect, Database database) {
    Properties credentials = new Properties();
    put(credentials, "user", dialect, database, database.user());
    put(credentials, "password", dialect, database, database.password());
    return credentials;
  }

  private static void put(
      Properties credentials, String name, Dialect dialect, Database database, String given) {
    if (!given.isEmpty()) {
      credentials.setProperty(name, given);
    } else if (dialect == Dialect.POSTGRESQL) {
      Postgres.setting(database.jdbcUrl(), name)
          .ifPresent(value -> credentials.setProperty(name, value));
    }
  }
}
