package dev.linkcard.grants.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
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

  private final Database database;
  private final Dialect dialect;
  private final Connector connector;
  private final HikariDataSource pool;

  private Store(Database database, Dialect dialect, Connector connector, HikariDataSource pool) {
    this.database = database;
    this.dialect = dialect;
    this.connector = connector;
    this.pool = pool;
  }

  /**
   * Opens the database, creating or upgrading the tables, e.g. {@code jdbc:h2:file:./linkcard}.
   *
   * @throws StoreException if it cannot be reached, written or upgraded: one sentence with the mend
   */
  public static Store open(String jdbcUrl) {
    return open(Database.at(jdbcUrl));
  }

  /**
   * Opens the database, creating or upgrading the tables.
   *
   * @throws StoreException if it cannot be reached, written or upgraded: one sentence with the mend
   */
  @SuppressWarnings("try")
  public static Store open(Database database) {
    OpenFailure failure = new OpenFailure(database);
    Dialect dialect = Dialect.of(database.jdbcUrl()).orElseThrow(failure::unknownProduct);
    Loopback.only();
    Connector connector = new Connector(dialect, database);
    OwnersFiles files = OwnersFiles.prepare(database.jdbcUrl());
    try (Connection first = connector.connect()) {
      files.settle();
      failure.refuseOld(dialect, first.getMetaData());
      Store store = new Store(database, dialect, connector, connector.pool());
      try {
        store.migrate(Migrations.LOCATION, Migrations.HISTORY);
        return store;
      } catch (StoreException e) {
        store.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure.notConnected(e);
    }
  }

  /** Opens a database of its own in memory, gone when it is closed. */
  public static Store inMemory() {
    return open("jdbc:h2:mem:" + UUID.randomUUID());
  }

  /**
   * Creates or upgrades another module's tables in the same database.
   *
   * @param location of the migrations: a {@code classpath:} folder with the folders {@code h2} and
   *     {@code postgresql}
   * @param historyTable where the module keeps which of its migrations ran
   * @throws StoreException if they cannot be brought up to date
   */
  public void migrate(String location, String historyTable) {
    try {
      Migrations.run(connector, pool, dialect, location, historyTable);
    } catch (FlywayException e) {
      throw new OpenFailure(database).notMigrated(e);
    }
  }

  /** Tells which product it is. */
  public Dialect dialect() {
    return dialect;
  }

  /** Gives the pool, for modules that keep tables of their own in the same database. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Does the work in one transaction: all of it when the work returns, nothing when it throws.
   *
   * @throws StoreException if the database does not carry it out, or does not say whether it did
   */
  public <T> T transact(Function<Transaction, T> work) {
    Transaction transaction;
    T result;
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      transaction = new Transaction(connection, dialect, false);
      try {
        result = work.apply(transaction);
        connection.commit();
      } catch (RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException(
          "The database did not take part in a transaction (state "
              + e.getSQLState()
              + "); check that it runs, and try again.",
          e);
    }
    transaction.tookEffect();
    return result;
  }

  /** A connection that is broken cannot; what broke it is what matters, and nothing is kept. */
  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException broken) {
      reason.addSuppressed(broken);
    }
  }

  /**
   * Does work in which each {@link Transaction#decide} settles one thing for good. On PostgreSQL
   * each statement takes effect by itself, which saves the trips that begin and end a transaction;
   * on H2 all of it takes effect together.
   *
   * @throws StoreException if the database does not carry it out, or does not say whether it did
   */
  public <T> T decide(Function<Transaction, T> work) {
    if (dialect != Dialect.POSTGRESQL) {
      return transact(work);
    }
    try (Connection connection = connection()) {
      return work.apply(new Transaction(connection, dialect, true));
    } catch (SQLException e) {
      throw new StoreException("The database took a connection away; try again.", e);
    }
  }

  /** Closes the pool; an embedded database is then closed too. */
  @Override
  public void close() {
    pool.close();
  }

  private Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw StoreException.notConnected(e);
    }
  }
}
