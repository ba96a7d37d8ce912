package dev.linkcard.cli.server.accounts;

import java.util.List;

/** One row of a CSV file (RFC 4180). */
sealed interface CsvRow {
  /** Returns the line that the row begins in, from 1. */
  int line();

  /** A row that can be read. */
  record Fields(int line, List<String> fields) implements CsvRow {}

  /**
   * A row that cannot be read.
   *
   * @param reason why, as the end of a sentence
   */
  record Broken(int line, String reason) implements CsvRow {}
}
