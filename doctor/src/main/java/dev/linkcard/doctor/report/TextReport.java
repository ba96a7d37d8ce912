package dev.linkcard.doctor.report;

import dev.linkcard.doctor.check.Breach;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Severity;
import dev.linkcard.doctor.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes a report as plain text: a line a finding, more for what failed, and a summary. */
public final class TextReport {

  private final StringBuilder text = new StringBuilder();
  private final int idWidth;

  private TextReport(Report report) {
    idWidth = report.findings().stream().mapToInt(f -> f.id().length()).max().orElse(0);
  }

  /** Returns the text, every line ended by {@code \n}; no colours, no control characters. */
  public static String of(Report report) {
    TextReport writer = new TextReport(report);
    report.findings().forEach(writer::write);
    writer.text.append('\n').append(summary(report)).append('\n');
    return writer.text.toString();
  }

  private void write(Finding finding) {
    String sentence =
        switch (finding.verdict()) {
          case PASSED, FAILED -> finding.requirement().sentence();
          case NOT_APPLICABLE, NOT_RUN, CRASHED -> finding.note();
        };
    text.append(("%-5s  %-" + Math.max(idWidth, 1) + "s  ").formatted(mark(finding), finding.id()));
    text.append(plain(sentence)).append('\n');
    List<Breach> breaches = finding.breaches();
    for (int i = 0; i < breaches.size(); i++) {
      String mend = breaches.get(i).mend();
      line("seen", breaches.get(i).evidence());
      // What mends several in a row is said once, after the last.
      if (i + 1 == breaches.size() || !breaches.get(i + 1).mend().equals(mend)) {
        line("mend", mend);
      }
    }
    if (finding.verdict() == Verdict.FAILED) {
      line("rule", finding.requirement().citation().toString());
    }
  }

  private void line(String name, String sentence) {
    text.append("       ").append(name).append("  ").append(plain(sentence)).append('\n');
  }

  /** Servers choose some of the words, so nothing that a terminal would obey gets through. */
  private static String plain(String sentence) {
    return sentence.replaceAll("\\p{Cntrl}+", " ");
  }

  static String mark(Finding finding) {
    return switch (finding.verdict()) {
      case PASSED -> "ok";
      case FAILED ->
          switch (finding.severity()) {
            case ERROR -> "FAIL";
            case WARNING -> "WARN";
            case INFO -> "note";
          };
      case NOT_APPLICABLE -> "n/a";
      case NOT_RUN -> "-";
      case CRASHED -> "CRASH";
    };
  }

  private static String summary(Report report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.count(Verdict.PASSED), "passed");
    add(parts, report.count(Severity.ERROR), "failed");
    add(parts, report.count(Severity.WARNING), "warned");
    add(parts, report.count(Severity.INFO), "noted");
    add(parts, report.count(Verdict.NOT_APPLICABLE), "not applicable");
    add(parts, report.count(Verdict.NOT_RUN), "not run");
    add(parts, report.count(Verdict.CRASHED), "crashed");
    return report.findings().size() + " checks: " + String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }
}
