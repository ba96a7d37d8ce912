package dev.linkcard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables: all figures, one column a subject, and how many times Linkcard's are the others'. */
public final class Report {
  private final List<Figures> subjects;

  /** Reports on these; the first is the one that the others are compared with. */
  public Report(List<Figures> subjects) {
    this.subjects = List.copyOf(subjects);
  }

  @Override
  public String toString() {
    return figures() + "\n" + ratios() + "\n" + notes();
  }

  private Table figures() {
    Table table = new Table(heads("medians"));
    row(table, "refreshes/s", all -> all.refresh(s -> s.round().rate()));
    row(table, "refresh p50, ms", all -> all.refresh(s -> s.round().percentile(0.5)));
    row(table, "refresh p99, ms", all -> all.refresh(s -> s.round().percentile(0.99)));
    row(
        table,
        "refresh, server CPU s per 1,000",
        all -> all.refresh(Sample::serverSecondsPerThousand));
    row(
        table,
        "refresh, PostgreSQL CPU s per 1,000",
        all -> all.refresh(Sample::postgresSecondsPerThousand));
    row(table, "refresh rounds, spread in %", all -> 100 * all.refreshSpread());
    row(table, "links/s", all -> all.link(s -> s.round().rate()));
    row(table, "link p50, ms", all -> all.link(s -> s.round().percentile(0.5)));
    row(table, "link p99, ms", all -> all.link(s -> s.round().percentile(0.99)));
    row(table, "link, server CPU s per 1,000", all -> all.link(Sample::serverSecondsPerThousand));
    row(
        table,
        "link, PostgreSQL CPU s per 1,000",
        all -> all.link(Sample::postgresSecondsPerThousand));
    row(table, "link rounds, spread in %", all -> 100 * all.linkSpread());
    row(table, "one password hash, CPU ms", all -> all.hash().milliseconds());
    row(table, "link beyond the hash, server CPU ms", Figures::linkBeyondHash);
    row(table, "start to first answer, s", Figures::start);
    row(table, "resident under load, MB", Figures::resident);
    row(table, "resident at its peak, MB", Figures::peak);
    row(table, "failures", Figures::failures);
    return table;
  }

  private Table ratios() {
    Figures first = subjects.get(0);
    Table table = new Table(heads(first.name() + " is … times"));
    ratio(table, "refreshes/s", all -> all.refresh(s -> s.round().rate()));
    ratio(table, "refresh p99", all -> all.refresh(s -> s.round().percentile(0.99)));
    ratio(
        table,
        "refresh, CPU of server and PostgreSQL",
        all -> all.refresh(s -> s.serverSecondsPerThousand() + s.postgresSecondsPerThousand()));
    ratio(table, "links/s", all -> all.link(s -> s.round().rate()));
    ratio(
        table,
        "link, CPU of server and PostgreSQL",
        all -> all.link(s -> s.serverSecondsPerThousand() + s.postgresSecondsPerThousand()));
    ratio(table, "start to first answer", Figures::start);
    ratio(table, "resident under load", Figures::resident);
    return table;
  }

  private String notes() {
    StringBuilder notes = new StringBuilder();
    for (Figures subject : subjects) {
      if (!subject.hash().name().isEmpty()) {
        notes.append(subject.name()).append(" hashes passwords with ");
        notes.append(subject.hash().name()).append(".\n");
      }
      subject
          .failure()
          .ifPresent(
              text -> notes.append(subject.name()).append(" failed: ").append(text).append('\n'));
    }
    return notes.toString();
  }

  private List<String> heads(String first) {
    List<String> heads = new ArrayList<>(List.of(first));
    subjects.forEach(subject -> heads.add(subject.name()));
    return heads;
  }

  private void row(Table table, String name, ToDoubleFunction<Figures> figure) {
    cells(table, name, subject -> Table.figure(figure.applyAsDouble(subject)));
  }

  private void ratio(Table table, String name, ToDoubleFunction<Figures> figure) {
    double own = figure.applyAsDouble(subjects.get(0));
    cells(table, name, subject -> Table.figure(own / figure.applyAsDouble(subject)));
  }

  private void cells(Table table, String name, Function<Figures, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    subjects.forEach(subject -> cells.add(cell.apply(subject)));
    table.row(cells);
  }
}
