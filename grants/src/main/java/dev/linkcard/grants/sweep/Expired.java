package dev.linkcard.grants.sweep;

/** Deletes rows whose time, which an index is of, is over. */
final class Expired {

  private Expired() {}

  static Sweep rows(String table, String key, String end) {
    String sql =
        String.format(
            "DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %3$s <= ? LIMIT ?)",
            table, key, end);
    return (tx, now, limit) -> tx.change(sql, now, limit);
  }
}
