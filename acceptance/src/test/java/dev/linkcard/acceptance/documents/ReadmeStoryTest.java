package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story in the README is the one that the command tells, but for ports and seconds. */
class ReadmeStoryTest {
  private static final String LEFT_OUT = "…";

  @Test
  void the_story_in_the_readme_is_the_one_that_is_told() {
    List<String> shown = Documents.block(Documents.ROOT.resolve("README.md"), "console");
    assertThat(shown.get(0)).isEqualTo("$ ./linkcard demo --headless");
    List<String> told = Linkcard.run("demo", "--headless").out().lines().toList();

    int at = 0;
    for (int i = 1; i < shown.size(); i++) {
      String line = shown.get(i);
      if (line.equals(LEFT_OUT)) {
        at = placeOf(shown.get(i + 1), told, at);
      } else {
        assertThat(at).as("what comes before: " + line).isLessThan(told.size());
        assertThat(normalised(line)).isEqualTo(normalised(told.get(at)));
        at++;
      }
    }
    assertThat(told.subList(at, told.size())).isEmpty();
  }

  /** Only whole steps may be left out. */
  private static int placeOf(String step, List<String> told, int from) {
    assertThat(step).matches("[ 1][0-9]\\. .*");
    int at = told.subList(from, told.size()).indexOf(step);
    assertThat(at).as(step).isPositive();
    return from + at;
  }

  private static String normalised(String line) {
    return line.replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:port")
        .replaceAll("in [0-9]+\\.[0-9] s", "in some seconds");
  }
}
