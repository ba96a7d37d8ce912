package dev.linkcard.cli.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  @Test
  void fields_are_parted_by_commas_and_rows_by_any_line_end() throws IOException {
    assertThat(rows("a,b\r\nc,\n,d\re"))
        .containsExactly(
            fields(1, "a", "b"), fields(2, "c", ""), fields(3, "", "d"), fields(4, "e"));
  }

  @Test
  void a_quoted_field_may_have_commas_quotes_and_line_ends() throws IOException {
    assertThat(rows("\"a,b\",\"say \"\"c\"\"\",\"two\r\nlines\"\nnext"))
        .containsExactly(fields(1, "a,b", "say \"c\"", "two\nlines"), fields(3, "next"));
  }

  @Test
  void empty_lines_and_a_byte_order_mark_are_passed_over() throws IOException {
    assertThat(rows("\uFEFFa\n\n\nb\n\n")).containsExactly(fields(1, "a"), fields(4, "b"));
    assertThat(rows("")).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_is_named_by_its_line_and_the_next_one_is_read()
      throws IOException {
    assertThat(rows("a\nb\"c,d\n\"e\"f,g\nh"))
        .containsExactly(
            fields(1, "a"),
            new CsvRow.Broken(2, "a quote stands inside a field without quotes"),
            new CsvRow.Broken(3, "text follows a closing quote"),
            fields(4, "h"));
    assertThat(rows("a\n\"b\nc"))
        .containsExactly(
            fields(1, "a"), new CsvRow.Broken(2, "a quoted field has no closing quote"));
    assertThat(rows("x".repeat(10_001) + ",y\nz"))
        .containsExactly(
            new CsvRow.Broken(1, "a field is longer than 10000 characters"), fields(2, "z"));
  }

  @Test
  void what_is_not_utf_8_breaks_its_row_alone(@TempDir Path folder) throws IOException {
    Path file =
        Files.write(
            folder.resolve("people.csv"), new byte[] {'a', '\n', (byte) 0xE4, '\n', 'b', '\n'});

    try (CsvReader reader = CsvReader.open(file)) {
      assertThat(all(reader))
          .containsExactly(
              fields(1, "a"), new CsvRow.Broken(2, "it is not UTF-8 text"), fields(3, "b"));
    }
  }

  private static CsvRow fields(int line, String... fields) {
    return new CsvRow.Fields(line, List.of(fields));
  }

  private static List<CsvRow> rows(String text) throws IOException {
    try (CsvReader reader = new CsvReader(new StringReader(text))) {
      return all(reader);
    }
  }

  private static List<CsvRow> all(CsvReader reader) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
