package dev.linkcard.grants.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * Keeps clients, codes, grants and tokens in a SQL database, with the schema up to date. Safe for
 * many threads.
 */
public final class Store implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final HikariDataSource pool;

  private Store(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens the database, creating or upgrading the tables, e.g. {@code jdbc:h2:file:./linkcard}.
   *
   * @throws StoreException if it cannot be reached, written or upgraded: one sentence with the mend
   */
  @SuppressWarnings("try")
  public static Store open(String jdbcUrl) {
    Dialect dialect = Dialect.of(jdbcUrl).orElseThrow(() -> OpenFailure.unknownProduct(jdbcUrl));
    // The first connection is made outside the pool, which would log what we tell in one sentence.
    String quietUrl = dialect.quiet(jdbcUrl);
    try (Connection first = DriverManager.getConnection(quietUrl)) {
      HikariDataSource pool = pool(quietUrl);
      try {
        Migrations.run(pool, dialect);
      } catch (FlywayException e) {
        pool.close();
        throw OpenFailure.notMigrated(jdbcUrl, e);
      }
      return new Store(pool);
    } catch (SQLException e) {
      throw OpenFailure.notConnected(jdbcUrl, e);
    }
  }

  /** Opens a database of its own in memory, gone when it is closed. */
  public static Store inMemory() {
    return open("jdbc:h2:mem:" + UUID.randomUUID());
  }

  /** Gives the pool, for modules that keep tables of their own in the same database. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Does the work in one transaction: all of it when the work returns, nothing when it throws.
   *
   * @throws StoreException if the database does not carry it out
   */
  public <T> T transact(Function<Transaction, T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Transaction(connection));
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException(
          "The database did not take part in a transaction (state "
              + e.getSQLState()
              + "); check that it runs, and try again.",
          e);
    }
  }

  /** Closes the pool; an embedded database is then closed too. */
  @Override
  public void close() {
    pool.close();
  }

  /**
   * Keeps its connections for good, as a database in memory lives only as long as they do. Rotation
   * counts on READ COMMITTED: who waited for another's change must see it.
   */
  private static HikariDataSource pool(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("linkcard-grants");
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMaxLifetime(0);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }
}
