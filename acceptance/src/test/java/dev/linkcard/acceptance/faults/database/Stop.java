package dev.linkcard.acceptance.faults.database;

/** A way to stop PostgreSQL, as {@code pg_ctl} names it. */
public enum Stop {
  /** Breaks off without a word and without a checkpoint; the next start reads the log again. */
  IMMEDIATE("immediate"),
  /** Ends every connection, rolls back what was open, and writes a checkpoint. */
  FAST("fast");

  final String word;

  Stop(String word) {
    this.word = word;
  }
}
