package dev.linkcard.grants.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs SQL statements. Values may be texts, numbers, truth values, bytes and {@link Instant}. For
 * one thread.
 */
public final class Transaction {

  private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(?) AS claimed";

  private static final String TELL = "SELECT set_config(?, ?, true) AS told";

  /** Any number that nobody else locks by: "linkcard" in ASCII. */
  private static final long SWEEPING = 0x6c696e6b63617264L;

  private final Connection connection;
  private final boolean eachAlone;
  private final Dialect dialect;
  private final List<Runnable> afterwards = new ArrayList<>();

  /**
   * Runs statements on a connection.
   *
   * @param eachAlone whether each statement takes effect by itself
   */
  Transaction(Connection connection, Dialect dialect, boolean eachAlone) {
    this.connection = connection;
    this.dialect = dialect;
    this.eachAlone = eachAlone;
  }

  /** Changes rows, and says how many. */
  public int change(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Adds a row. */
  public void insert(Insertion row) {
    change(row.table().insert(), row.values());
  }

  /**
   * Decides by compare-and-set: the change finds its row as it expects it, and the rows are added
   * with it, or nothing happens at all and the answer is false. One statement on PostgreSQL.
   */
  public boolean decide(Change gate, List<Insertion> rows) {
    if (combines()) {
      return first(
              Decision.sql(gate, rows),
              row -> row.number("changed") > 0,
              Decision.values(gate, rows))
          .orElseThrow();
    }
    boolean decided = change(gate.sql(), gate.values()) > 0;
    if (decided) {
      rows.forEach(this::insert);
    }
    return decided;
  }

  /** Tells whether one statement may change several tables and read what it changed. */
  public boolean combines() {
    return dialect == Dialect.POSTGRESQL;
  }

  /** Reads every row. */
  public <T> List<T> all(String sql, Function<Row, T> read, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet results = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (results.next()) {
        rows.add(read.apply(new Row(results)));
      }
      return List.copyOf(rows);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Reads the first row; empty when there is none. */
  public <T> Optional<T> first(String sql, Function<Row, T> read, Object... values) {
    return all(sql, read, values).stream().findFirst();
  }

  /**
   * Makes this the one transaction that sweeps; false when there is another, in whichever process.
   * A file of H2 has one server, so that the answer is always true.
   */
  public boolean claimSweeping() {
    return dialect != Dialect.POSTGRESQL
        || first(CLAIM, row -> row.flag("claimed"), SWEEPING).orElseThrow();
  }

  /**
   * Tells the triggers of PostgreSQL something, until the transaction ends; H2 has no trigger that
   * would listen.
   */
  public void tell(String setting, String value) {
    if (dialect == Dialect.POSTGRESQL) {
      first(TELL, row -> row.text("told"), setting, value);
    }
  }

  /** Has something done once the statements so far took effect; never if they do not. */
  public void afterwards(Runnable work) {
    if (eachAlone) {
      work.run();
    } else {
      afterwards.add(work);
    }
  }

  /** Does what was to wait, in order. */
  void tookEffect() {
    afterwards.forEach(Runnable::run);
    afterwards.clear();
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, bindable(values[i]));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /** Both products know {@code OffsetDateTime}; only one knows {@code Instant}. */
  private static Object bindable(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private StoreException failed(String sql, SQLException cause) {
    return new StoreException(
        "The database did not carry out \""
            + sql.strip().replaceAll("\\s+", " ")
            + "\" (state "
            + cause.getSQLState()
            + "); check that it runs, and try again.",
        dialect.withoutValues(cause));
  }
}
