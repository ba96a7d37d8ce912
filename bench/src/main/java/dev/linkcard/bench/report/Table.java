package dev.linkcard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown, with its columns aligned. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Begins with the heads of the columns. */
  public Table(List<String> heads) {
    rows.add(List.copyOf(heads));
  }

  /** Adds a row, as long as the heads. */
  public Table row(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException("A row has as many cells as the table has columns.");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Spells a figure with three digits or more; a dash where there is none. */
  public static String figure(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  @Override
  public String toString() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    StringBuilder text = new StringBuilder(line(rows.get(0), widths));
    text.append(
        widths.stream().map(w -> "-".repeat(w + 2)).collect(Collectors.joining("|", "|", "|\n")));
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String blanks = " ".repeat(widths.get(column) - cells.get(column).length());
      line.append(column == 0 ? "| " + cells.get(0) + blanks : "| " + blanks + cells.get(column));
      line.append(' ');
    }
    return line.append("|\n").toString();
  }
}
