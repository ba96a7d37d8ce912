package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InvariantsTest {
  private static final Path INVARIANTS = Documents.ROOT.resolve("docs/invariants.md");

  @Test
  void every_enforcer_that_is_named_is_there() {
    List<String> classes =
        Documents.files(Documents.ROOT, file -> file.toString().endsWith(".java")).stream()
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .toList();
    List<String> named =
        rows().stream()
            .flatMap(row -> Pattern.compile("`([A-Z]\\w+)`").matcher(enforcer(row)).results())
            .map(name -> name.group(1))
            .distinct()
            .toList();

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(classes).containsAll(named);
  }

  @Test
  void every_invariant_names_its_enforcer_or_says_that_there_is_none() {
    assertThat(rows())
        .allMatch(row -> enforcer(row).contains("`") || enforcer(row).contains("not enforced yet"));
  }

  private static List<String> rows() {
    return Documents.lines(INVARIANTS).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what holds"))
        .toList();
  }

  private static String enforcer(String row) {
    return row.split("\\|", -1)[2];
  }
}
