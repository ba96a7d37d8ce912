package dev.linkcard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenPathTest {

  @Test
  void a_short_run_links_and_refreshes_at_a_real_server_without_a_failure()
      throws IOException, SQLException {
    String report =
        TokenPath.run(
                Options.parse(
                    "--subjects",
                    "spring",
                    "--links",
                    "4",
                    "--rounds",
                    "1",
                    "--workers",
                    "1",
                    "--seconds",
                    "1",
                    "--starts",
                    "0"))
            .toString();

    assertThat(report.lines().map(line -> List.of(line.split(" *\\| *"))))
        .contains(List.of("", "failures", "0.00"));
    assertThat(report).doesNotContain("| refreshes/s                         |         0.00 |");
  }
}
