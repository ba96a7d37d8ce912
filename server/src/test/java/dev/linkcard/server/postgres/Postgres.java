package dev.linkcard.server.postgres;

import dev.linkcard.grants.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this JVM; it ends with the JVM. */
public final class Postgres {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = started();

  private Postgres() {}

  /** Makes a database of its own. */
  public static Database database() {
    String name = "test" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Database.at(SERVER.getJdbcUrl("postgres", name));
  }

  /** Makes a database of its own that is reached by way of another port. */
  public static Database database(int port) {
    String own = "localhost:" + port();
    String jdbcUrl = database().jdbcUrl();
    if (!jdbcUrl.contains(own)) {
      throw new IllegalStateException(jdbcUrl);
    }
    return Database.at(jdbcUrl.replace(own, "127.0.0.1:" + port));
  }

  public static int port() {
    return SERVER.getPort();
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
