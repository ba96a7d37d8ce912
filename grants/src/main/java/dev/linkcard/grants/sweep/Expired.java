package dev.linkcard.grants.sweep;

/** Deletes rows by the moment at which they expired. */
final class Expired {

  private Expired() {}

  static Sweep of(String table) {
    String sql =
        "DELETE FROM "
            + table
            + " WHERE hash IN (SELECT hash FROM "
            + table
            + " WHERE expires_at <= ? LIMIT ?)";
    return (tx, now, limit) -> tx.change(sql, now, limit);
  }
}
