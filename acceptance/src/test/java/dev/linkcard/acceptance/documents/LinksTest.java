package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links, images and file names in the documents lead somewhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FILE_NAME =
      Pattern.compile("`([\\w./-]+\\.(?:java|js|css|html|json|properties|sql|md))`");

  @Test
  void every_link_within_the_repository_leads_to_a_file_and_a_heading() {
    for (Path document : Documents.all()) {
      for (String target : found(LINK, document)) {
        if (!target.matches("[a-z]+:.*")) {
          assertThatItIsThere(document, target);
        }
      }
    }
  }

  @Test
  void every_file_that_the_architecture_names_is_there() {
    List<String> names = found(FILE_NAME, Documents.ROOT.resolve("ARCHITECTURE.md"));

    assertThat(names).hasSizeGreaterThan(50);
    assertThat(names).allMatch(LinksTest::isFile, "a file of the repository");
  }

  private static void assertThatItIsThere(Path document, String target) {
    String place = Documents.ROOT.relativize(document) + " links to " + target;
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    assertThat(file).as(place).exists().startsWith(Documents.ROOT);
    if (parts.length == 2) {
      assertThat(Documents.lines(file))
          .as(place)
          .anyMatch(line -> line.matches("#+ .*") && anchor(line).equals(parts[1]));
    }
  }

  /** Returns the anchor that GitHub gives a heading. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** Takes a short name, such as {@code emulator/device/Echo.java}, for a file of its module. */
  private static boolean isFile(String name) {
    if (Files.exists(Documents.ROOT.resolve(name))) {
      return true;
    }
    int slash = name.indexOf('/');
    Path sources = Documents.ROOT.resolve(name.substring(0, Math.max(slash, 0))).resolve("src");
    Path rest = Path.of(name.substring(slash + 1));
    return slash > 0
        && Files.isDirectory(sources)
        && !Documents.files(sources, file -> file.endsWith(rest)).isEmpty();
  }

  private static List<String> found(Pattern pattern, Path document) {
    String text = String.join("\n", Documents.lines(document)).replaceAll("(?sm)^```.*?^```$", "");
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .collect(Collectors.toList());
  }
}
