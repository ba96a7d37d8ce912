package dev.linkcard.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their widest cell, two spaces apart. Not thread-safe. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Starts a table with the names of its columns. */
  public Table(String... columns) {
    rows.add(List.of(columns));
  }

  /** Adds a row; what a cell has of control characters is shown as a question mark. */
  public Table row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell.toString().replaceAll("\\p{Cntrl}", "?"));
    }
    rows.add(List.copyOf(row));
    return this;
  }

  /** Prints the table. */
  public void print(PrintWriter out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        int missing = widths[i] - cell.codePointCount(0, cell.length());
        line.append(cell).append(" ".repeat(missing + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
