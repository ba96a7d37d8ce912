package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.server.accounts.NewAccount;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a CSV file of accounts row by row. What is wrong with a row is told once, with its line,
 * and the row is left out. Not thread-safe.
 */
final class AccountsFile implements Closeable {
  private final CsvReader rows;
  private final CsvColumns columns;
  private final Predicate<String> taken;
  private final BadRows bad;
  private final Set<String> names = new HashSet<>();

  private AccountsFile(CsvReader rows, CsvColumns columns, Predicate<String> taken, BadRows bad) {
    this.rows = rows;
    this.columns = columns;
    this.taken = taken;
    this.bad = bad;
  }

  /** What is told of rows that are wrong. */
  interface BadRows {
    void tell(int line, String reason);
  }

  /**
   * Opens a file and reads its header.
   *
   * @param taken tells whether there is an account of that name already
   */
  static AccountsFile open(Path file, Predicate<String> taken, BadRows bad) {
    try {
      CsvReader rows = CsvReader.open(file);
      try {
        return new AccountsFile(rows, header(file, rows.next()), taken, bad);
      } catch (CommandFailure | IOException wrong) {
        rows.close();
        throw wrong;
      }
    } catch (NoSuchFileException missing) {
      throw new CommandFailure("There is no file " + file + "; check the path.", missing);
    } catch (IOException unreadable) {
      throw new CommandFailure(
          "The file " + file + " cannot be read; check its permissions.", unreadable);
    }
  }

  private static CsvColumns header(Path file, Optional<CsvRow> row) {
    try {
      if (row.isPresent() && row.get() instanceof CsvRow.Fields header) {
        return CsvColumns.of(header.fields());
      }
      throw new IllegalArgumentException(
          "there is no header that names the columns, as in name,password,email");
    } catch (IllegalArgumentException wrong) {
      throw new CommandFailure(file + ", line 1: " + wrong.getMessage() + ".", wrong);
    }
  }

  /** Returns the next good row; empty at the end of the file. */
  Optional<NewAccount> next() {
    try {
      for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        Optional<NewAccount> account = account(row.get());
        if (account.isPresent()) {
          return account;
        }
      }
      return Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException("The file of accounts could not be read to its end.", broken);
    }
  }

  private Optional<NewAccount> account(CsvRow row) {
    if (row instanceof CsvRow.Broken broken) {
      bad.tell(row.line(), broken.reason());
      return Optional.empty();
    }
    try {
      NewAccount account = columns.account(((CsvRow.Fields) row).fields());
      if (!names.add(account.name())) {
        throw new IllegalArgumentException("the name " + account.name() + " was there before");
      }
      if (taken.test(account.name())) {
        throw new IllegalArgumentException("there is an account " + account.name() + " already");
      }
      return Optional.of(account);
    } catch (IllegalArgumentException wrong) {
      bad.tell(row.line(), String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
