package dev.linkcard.grants.store;

import java.util.Collections;

/** Names the columns of a table that rows are added to; made once for each table. */
public final class Table {

  private final String into;
  private final String marks;
  private final int width;

  private Table(String into, String marks, int width) {
    this.into = into;
    this.marks = marks;
    this.width = width;
  }

  /** Names a table, and the columns that each new row is given. */
  public static Table of(String name, String... columns) {
    return new Table(
        "INSERT INTO " + name + " (" + String.join(", ", columns) + ")",
        String.join(", ", Collections.nCopies(columns.length, "?")),
        columns.length);
  }

  /** Describes a row to be added, with a value for each column. */
  public Insertion row(Object... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(
          into + " takes " + width + " values, not " + values.length + ".");
    }
    return new Insertion(this, values);
  }

  /** Spells the statement that adds a row. */
  String insert() {
    return into + " VALUES (" + marks + ")";
  }

  /** Spells the statement that adds a row for each one of a query. */
  String insertFrom(String query) {
    return into + " SELECT " + marks + " FROM " + query;
  }
}
