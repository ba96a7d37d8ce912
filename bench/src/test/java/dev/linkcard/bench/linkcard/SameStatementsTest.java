package dev.linkcard.bench.linkcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is measured is what grants sends, and what is filled in is what grants writes. */
class SameStatementsTest {
  private static final Path GRANTS = Path.of("../grants/src/main/java/dev/linkcard/grants");
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\n(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  @Test
  void the_refresh_is_the_statement_of_grants() throws IOException {
    String sent =
        first(TEXT_BLOCK, source("refresh/Unseen.java"))
            .formatted(literals(between("grant/GrantTable.java", "String COLUMNS =", ";"), ""));

    assertThat(spaced(StoredLinks.resource("refresh.sql"))).isEqualTo(spaced(sent));
  }

  @Test
  void links_are_stored_with_the_columns_that_grants_writes() throws IOException {
    String links = spaced(StoredLinks.resource("links.sql"));

    assertThat(links)
        .contains(insertion("grant/GrantTable.java"))
        .contains(insertion("token/AccessTokens.java"))
        .contains(insertion("audit/AuditLog.java"));
  }

  /** Spells the beginning of the statement that adds a row to the table of that source. */
  private static String insertion(String file) throws IOException {
    List<String> names = List.of(literals(between(file, "Table.of(", ");"), ", ").split(", ", 2));
    return "INSERT INTO " + names.get(0) + " (" + names.get(1) + ") ";
  }

  private static String between(String file, String from, String to) throws IOException {
    String source = source(file);
    int begin = source.indexOf(from) + from.length();
    assertThat(begin).as(file).isGreaterThanOrEqualTo(from.length());
    return source.substring(begin, source.indexOf(to, begin));
  }

  private static String source(String file) throws IOException {
    return Files.readString(GRANTS.resolve(file));
  }

  private static String literals(String source, String separator) {
    return LITERAL
        .matcher(source)
        .results()
        .map((MatchResult literal) -> literal.group(1))
        .collect(Collectors.joining(separator));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String spaced(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
