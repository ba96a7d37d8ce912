package dev.linkcard.grants;

import dev.linkcard.grants.store.Database;
import dev.linkcard.grants.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a JVM, with a fresh database for each that asks. */
public final class OnePostgres {

  private static final String MODEL = "model";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private OnePostgres() {}

  /** Makes a database with the tables in it. */
  public static Database database() {
    String name = "test" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + MODEL);
    return named(name).withConnections(8);
  }

  /** Makes a database without any tables. */
  public static Database emptyDatabase() {
    String name = "test" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return named(name).withConnections(2);
  }

  /** Drops a database that was made here. */
  public static void drop(Database database) {
    String name = database.place().replaceFirst(".*/", "");
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  public static int port() {
    return SERVER.getPort();
  }

  /** Does something as the server's owner. */
  public static void execute(String sql) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "200")
          .setServerConfig("fsync", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Database named(String name) {
    return Database.at(SERVER.getJdbcUrl("postgres", name));
  }

  static {
    execute("CREATE DATABASE " + MODEL);
    Store.open(named(MODEL)).close();
  }
}
