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
 * Runs SQL statements that take effect together or not at all. Values may be texts, numbers, truth
 * values, bytes and {@link Instant}. For one thread.
 */
public final class Transaction {

  private final Connection connection;
  private final List<Runnable> afterwards = new ArrayList<>();

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /** Changes rows, and says how many. */
  public int change(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
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

  /** Has something done once the statements took effect; never if they do not. */
  public void afterwards(Runnable work) {
    afterwards.add(work);
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

  private static StoreException failed(String sql, SQLException cause) {
    return new StoreException(
        "The database did not carry out \""
            + sql.strip().replaceAll("\\s+", " ")
            + "\" (state "
            + cause.getSQLState()
            + "); nothing was changed, so try again.",
        cause);
  }
}
