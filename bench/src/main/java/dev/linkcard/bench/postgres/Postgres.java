package dev.linkcard.bench.postgres;

import dev.linkcard.bench.process.Usage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server of our own, on loopback. It keeps PostgreSQL's defaults (a commit waits for
 * the disk), but for the size of its buffers, its number of connections, and room for its log.
 */
public final class Postgres implements AutoCloseable {
  private static final String USER = "postgres";
  private final EmbeddedPostgres server;
  private final ProcessHandle postmaster;

  private Postgres(EmbeddedPostgres server, ProcessHandle postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /** Starts the server with its data in a folder, which goes when it is closed. */
  public static Postgres start(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(true)
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "400")
            .start();
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
    return new Postgres(server, ProcessHandle.of(pid).orElseThrow());
  }

  /** Returns the JDBC URL of a database, without user and password: any do. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  /** Returns the port on loopback. */
  public int port() {
    return server.getPort();
  }

  /** Returns the user who may do everything. */
  public String user() {
    return USER;
  }

  /** Makes an empty database. */
  public void create(String database) throws SQLException {
    execute(USER, "CREATE DATABASE " + database);
  }

  /** Connects to a database. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  /** Runs one or more statements. */
  public void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the text in the first column of the first row. */
  public String text(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Returns the CPU seconds of all its processes since its start. */
  public double cpuSeconds() {
    return Usage.cpuSecondsOfFamily(postmaster);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
