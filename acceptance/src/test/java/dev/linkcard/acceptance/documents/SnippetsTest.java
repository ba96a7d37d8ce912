package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The code in the README and in the manual. A line before a block says what it is cut from: a whole
 * file, the class or method that begins with some text, or the lines from one text to another.
 */
class SnippetsTest {
  private static final Pattern CUT =
      Pattern.compile("<!-- cut: ([^#]+?)(?:#(.+?)(?: \\.\\. (.+))?)? -->");

  @Test
  void each_snippet_is_what_stands_in_the_file_that_it_is_cut_from() {
    int compared = 0;
    for (Path document : Documents.withSnippets()) {
      List<String> lines = Documents.lines(document);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).matches("```(java|json)")) {
          String place = Documents.ROOT.relativize(document) + ", line " + (i + 1);
          Matcher cut = CUT.matcher(i == 0 ? "" : lines.get(i - 1));
          assertThat(cut.matches()).as(place + " says what it is cut from").isTrue();
          assertThat(snippet(lines, i + 1)).as(place).isEqualTo(source(cut, place));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void what_the_command_prints_is_shown_only_where_a_test_compares_it() {
    assertThat(Documents.withSnippets())
        .filteredOn(document -> Documents.lines(document).contains("```console"))
        .containsExactlyInAnyOrder(
            Documents.ROOT.resolve("README.md"), Documents.manual("doctor.md"));
  }

  private static List<String> snippet(List<String> lines, int start) {
    return lines.subList(start, find(lines, start, "```"::equals, "the end of a block"));
  }

  private static List<String> source(Matcher cut, String place) {
    List<String> lines = Documents.lines(Documents.ROOT.resolve(cut.group(1)));
    String first = cut.group(2);
    if (first == null) {
      return lines;
    }
    int start = find(lines, 0, line -> line.contains(first), place + ": " + first);
    String indent = lines.get(start).replaceFirst("\\S.*", "");
    String last = cut.group(3);
    int end =
        last == null
            ? find(lines, start, (indent + "}")::equals, place + ": the end of " + first)
            : find(lines, start, line -> line.contains(last), place + ": " + last);
    return lines.subList(start, end + 1).stream()
        .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
        .toList();
  }

  private static int find(List<String> lines, int from, Predicate<String> which, String what) {
    return IntStream.range(from, lines.size())
        .filter(i -> which.test(lines.get(i)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + what));
  }
}
