package dev.linkcard.server.accounts;

import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes the table of accounts. */
final class AccountTable {
  private AccountTable() {}

  static void insert(
      Transaction tx, Subject subject, NewAccount account, String hash, Instant now) {
    tx.change(
        """
        insert into account
          (subject, name, password_hash, password_set_at, claims, created_at, changed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        subject.value(),
        account.name(),
        hash,
        now,
        account.claims().toJson(),
        now,
        now);
  }

  static Optional<Account> find(Transaction tx, String name) {
    return tx.first("select * from account where name = ?", AccountTable::account, name);
  }

  static Optional<Account> find(Transaction tx, Subject subject) {
    return tx.first(
        "select * from account where subject = ?", AccountTable::account, subject.value());
  }

  static List<Account> all(Transaction tx) {
    return tx.all("select * from account order by name", AccountTable::account);
  }

  /** What a log-in looks at, of an account that is not disabled. */
  static Optional<Candidate> candidate(Transaction tx, String name) {
    return tx.first(
        """
        select subject, name, password_hash, epoch from account
        where name = ? and disabled_at is null
        """,
        row ->
            new Candidate(
                new Subject(row.text("subject")),
                row.text("name"),
                row.text("password_hash"),
                row.number("epoch")),
        name);
  }

  static boolean setHash(Transaction tx, Subject subject, String hash, Instant now) {
    return tx.change(
            """
            update account set password_hash = ?, password_set_at = ?, epoch = epoch + 1
            where subject = ?
            """,
            hash,
            now,
            subject.value())
        == 1;
  }

  /**
   * Replaces a hash by a better one of the same password, unless the password was set meanwhile.
   */
  static void replaceHash(Transaction tx, String name, String old, String better) {
    tx.change(
        "update account set password_hash = ? where name = ? and password_hash = ?",
        better,
        name,
        old);
  }

  static boolean disable(Transaction tx, Subject subject, Instant now) {
    return tx.change(
            """
            update account set disabled_at = ?, epoch = epoch + 1
            where subject = ? and disabled_at is null
            """,
            now,
            subject.value())
        == 1;
  }

  /** Locks the row of an account that is not disabled; false when there is none. */
  static boolean hold(Transaction tx, Subject subject) {
    return tx.first(
            "select name from account where subject = ? and disabled_at is null for update",
            row -> row.text("name"),
            subject.value())
        .isPresent();
  }

  static boolean enable(Transaction tx, Subject subject) {
    return tx.change(
            """
            update account set disabled_at = null
            where subject = ? and disabled_at is not null
            """,
            subject.value())
        == 1;
  }

  /** Reads the claims of an account that is not disabled. */
  static Optional<Claims> claims(Transaction tx, Subject subject) {
    return tx.first(
        "select name, claims, changed_at from account where subject = ? and disabled_at is null",
        row ->
            Claims.parse(row.text("claims"))
                .known(row.text("name"), row.time("changed_at").getEpochSecond()),
        subject.value());
  }

  private static Account account(Row row) {
    return new Account(
        new Subject(row.text("subject")),
        row.text("name"),
        row.time("created_at"),
        row.timeIfAny("disabled_at"));
  }
}
