package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of security requirements names tests that are there, and leaves out no item. */
class SecurityRequirementsTest {
  private static final Path TABLE = Documents.ROOT.resolve("docs/security-requirements.md");
  private static final Pattern NAME = Pattern.compile("`(\\w+Test)#(\\w+)`");

  @Test
  void every_test_that_is_named_is_there() {
    List<Path> tests =
        Documents.files(Documents.ROOT, file -> file.toString().endsWith("Test.java"));
    List<MatchResult> named =
        rows().stream().flatMap(row -> NAME.matcher(row).results()).distinct().toList();

    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult name : named) {
      assertThat(tests)
          .as(name.group())
          .filteredOn(file -> file.endsWith(name.group(1) + ".java"))
          .anyMatch(file -> declares(file, name.group(2)));
    }
  }

  @Test
  void every_item_of_asvs_has_a_row_that_names_a_test_or_says_why_not() {
    IntStream.rangeClosed(1, 16)
        .forEach(
            item ->
                assertThat(rows())
                    .filteredOn(row -> row.startsWith("| 10.4." + item + " |"))
                    .hasSize(1)
                    .allMatch(
                        row ->
                            NAME.matcher(row).find()
                                || row.contains("not there")
                                || row.contains("not applicable")));
  }

  /** Tells whether a file has a test method of this name. */
  private static boolean declares(Path file, String method) {
    return Documents.lines(file).stream().anyMatch(line -> line.contains("void " + method + "("));
  }

  private static List<String> rows() {
    return Documents.lines(TABLE).stream().filter(line -> line.startsWith("| ")).toList();
  }
}
