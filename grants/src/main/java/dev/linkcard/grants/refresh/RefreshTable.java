package dev.linkcard.grants.refresh;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the refresh tokens' hashes, and the rotation in the row of their grant. */
final class RefreshTable {

  private RefreshTable() {}

  static Optional<Presented> find(Transaction tx, RefreshToken token) {
    return tx.first(
        "SELECT r.generation AS presented, g.generation AS newest, g.rotated_at, g.salt, "
            + GrantTable.COLUMNS
            + " FROM refresh_tokens r JOIN grants g ON g.id = r.grant_id WHERE r.hash = ?",
        row ->
            new Presented(
                token,
                row.number("presented"),
                GrantTable.read(row),
                row.number("newest"),
                row.time("rotated_at"),
                row.bytes("salt")),
        (Object) token.sha256());
  }

  static Optional<Grant> grantOf(Transaction tx, Secret token) {
    return tx.first(
        "SELECT "
            + GrantTable.COLUMNS
            + " FROM refresh_tokens r JOIN grants g ON g.id = r.grant_id WHERE r.hash = ?",
        GrantTable::read,
        (Object) token.sha256());
  }

  static void insert(Transaction tx, Grant grant, int generation, RefreshToken token) {
    tx.change(
        "INSERT INTO refresh_tokens (hash, grant_id, generation) VALUES (?, ?, ?)",
        token.sha256(),
        grant.id().value(),
        generation);
  }

  /**
   * Moves the grant on to the next generation; false when another request did, or ended it, first.
   * The salt takes the place of the one before, so that no older token leads anywhere any more.
   */
  static boolean rotate(
      Transaction tx, Presented presented, byte[] salt, Instant now, Instant expiresAt) {
    return tx.change(
            """
            UPDATE grants SET generation = generation + 1, salt = ?, rotated_at = ?, expires_at = ?
            WHERE id = ? AND generation = ? AND ended_at IS NULL
            """,
            salt,
            now,
            expiresAt,
            presented.grant().id().value(),
            presented.generation())
        == 1;
  }
}
