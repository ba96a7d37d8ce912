package dev.linkcard.grants.refresh;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.GrantTable;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secret;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Change;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the rotation of refresh tokens, which is in the row of their grant. */
final class RefreshTable {

  private static final String FIND =
      "SELECT g.generation, g.token_hash, g.previous_hash, g.rotated_at, g.salt, g.stored_at,"
          + " CURRENT_TIMESTAMP AS looked_at, "
          + GrantTable.COLUMNS
          + " FROM grants g WHERE g.family_hash = ?";

  /** The salt takes the place of the one before: no older token leads anywhere any more. */
  private static final String ROTATE =
      """
      UPDATE grants SET generation = generation + 1, previous_hash = token_hash, token_hash = ?,
        salt = ?, rotated_at = ?, expires_at = ?, expired_by = ?, stored_at = CURRENT_TIMESTAMP
      WHERE id = ? AND generation = ? AND ended_at IS NULL
      """;

  /** Changes nothing, but finds out whether all is as it was, and keeps it so. */
  private static final String HOLD =
      """
      UPDATE grants SET generation = generation
      WHERE id = ? AND generation = ? AND ended_at IS NULL
      """;

  private RefreshTable() {}

  /** Finds the grant of a token's family, whichever generation of it the token is. */
  static Optional<Presented> find(Transaction tx, RefreshToken token) {
    byte[] hash = token.sha256();
    return Secrets.family(token)
        .flatMap(family -> tx.first(FIND, row -> read(row, token, hash), (Object) family));
  }

  static Optional<Grant> grantOf(Transaction tx, Secret token) {
    return Secrets.family(token)
        .flatMap(family -> tx.first(FIND, GrantTable::read, (Object) family));
  }

  static Change rotation(
      Presented presented, RefreshToken successor, byte[] salt, Instant now, Instant over) {
    return new Change(
        ROTATE,
        successor.sha256(),
        salt,
        now,
        over,
        GrantTable.expiredBy(over),
        presented.grant().id().value(),
        presented.generation());
  }

  static Change hold(Presented presented) {
    return new Change(HOLD, presented.grant().id().value(), presented.generation());
  }

  private static Presented read(Row row, RefreshToken token, byte[] hash) {
    return new Presented(
        token,
        GrantTable.read(row),
        row.number("generation"),
        age(row, hash),
        row.time("rotated_at"),
        Duration.between(row.time("stored_at"), row.time("looked_at")),
        row.bytes("salt"));
  }

  private static Presented.Age age(Row row, byte[] hash) {
    if (Secrets.same(hash, row.bytes("token_hash"))) {
      return Presented.Age.NEWEST;
    }
    return Secrets.same(hash, row.bytes("previous_hash"))
        ? Presented.Age.PREVIOUS
        : Presented.Age.OLDER;
  }
}
