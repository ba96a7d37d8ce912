package dev.linkcard.grants.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the columns of one row by name. */
public final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  /** Reads a text. */
  public String text(String column) {
    return read(() -> results.getString(column));
  }

  /** Reads bytes. */
  public byte[] bytes(String column) {
    return read(() -> results.getBytes(column));
  }

  /** Reads a whole number. */
  public int number(String column) {
    return read(() -> results.getInt(column));
  }

  /** Reads a whole number that may be beyond two milliards. */
  public long longNumber(String column) {
    return read(() -> results.getLong(column));
  }

  /** Reads a truth value. */
  public boolean flag(String column) {
    return read(() -> results.getBoolean(column));
  }

  /** Reads a moment. */
  public Instant time(String column) {
    return read(() -> results.getObject(column, OffsetDateTime.class)).toInstant();
  }

  /** Reads a moment that may be absent. */
  public Optional<Instant> timeIfAny(String column) {
    return read(
        () ->
            Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
  }

  private static <T> T read(Column<T> column) {
    try {
      return column.get();
    } catch (SQLException e) {
      throw new StoreException("The database did not give a column; see the cause.", e);
    }
  }

  private interface Column<T> {
    T get() throws SQLException;
  }
}
