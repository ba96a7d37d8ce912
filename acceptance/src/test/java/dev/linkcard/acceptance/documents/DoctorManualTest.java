package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorManualTest {
  private static final List<String> REPORT =
      Linkcard.run("doctor", "--account-linking", "../docs/examples/linking.json")
          .out()
          .lines()
          .toList();

  @Test
  void the_report_in_the_manual_is_the_one_that_is_written() {
    List<String> shown = Documents.block(Documents.manual("doctor.md"), "console");

    assertThat(shown.get(0))
        .isEqualTo("$ ./linkcard doctor --account-linking docs/examples/linking.json");
    assertThat(shown.subList(1, shown.size())).isEqualTo(REPORT);
  }

  @Test
  void the_manual_lists_every_check_and_no_other() {
    List<String> checks =
        REPORT.stream()
            .filter(line -> line.matches("\\S+ +[a-z]+-[a-z0-9-]+  .*"))
            .map(line -> line.split(" +", 3)[1])
            .toList();

    assertThat(checks).isNotEmpty();
    assertThat(Documents.lines(Documents.manual("doctor.md")))
        .filteredOn(line -> line.matches("\\| `[a-z]+-[a-z0-9-]+` \\|.*"))
        .map(line -> line.split("`", 3)[1])
        .containsExactlyElementsOf(checks);
  }
}
