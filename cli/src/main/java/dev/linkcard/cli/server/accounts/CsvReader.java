package dev.linkcard.cli.server.accounts;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180) row by row, in UTF-8; whatever the file's size, it keeps one row. */
final class CsvReader implements Closeable {
  private static final int LONGEST_FIELD = 10_000;
  private static final int END = -1;

  private final Reader characters;
  private int line = 1;
  private int current;

  /** Reads from {@code characters}, and closes them. */
  CsvReader(Reader characters) throws IOException {
    this.characters = characters;
    current = characters.read();
    if (current == '\uFEFF') {
      current = characters.read();
    }
  }

  /** Opens a file; what is not UTF-8 makes its row a broken one. */
  static CsvReader open(Path file) throws IOException {
    return new CsvReader(
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE))));
  }

  /** Returns the next row that is not empty; empty at the end of the file. */
  Optional<CsvRow> next() throws IOException {
    while (current == '\r' || current == '\n') {
      lineEnd();
    }
    return current == END ? Optional.empty() : Optional.of(row());
  }

  private CsvRow row() throws IOException {
    int start = line;
    List<String> fields = new ArrayList<>();
    @Nullable String broken = null;
    while (true) {
      StringBuilder field = new StringBuilder();
      String wrong = current == '"' ? quoted(field) : plain(field);
      if (broken == null && !wrong.isEmpty()) {
        broken = wrong;
      }
      fields.add(field.toString());
      if (current != ',') {
        break;
      }
      current = characters.read();
    }
    lineEnd();
    return broken == null
        ? new CsvRow.Fields(start, List.copyOf(fields))
        : new CsvRow.Broken(start, broken);
  }

  /** Reads up to the next comma or line end, and returns what is wrong with it, if anything. */
  private String plain(StringBuilder field) throws IOException {
    String wrong = "";
    while (!isFieldEnd()) {
      wrong = current == '"' ? "a quote stands inside a field without quotes" : wrong;
      wrong = take(field, wrong);
    }
    return wrong;
  }

  private String quoted(StringBuilder field) throws IOException {
    String wrong = "";
    current = characters.read();
    while (current != END) {
      if (current == '"') {
        current = characters.read();
        if (current != '"') {
          return isFieldEnd() ? wrong : plainAfterQuote(field);
        }
      }
      wrong = take(field, wrong);
    }
    return "a quoted field has no closing quote";
  }

  private String plainAfterQuote(StringBuilder field) throws IOException {
    String ignored = plain(field);
    return "text follows a closing quote" + (ignored.isEmpty() ? "" : ", and " + ignored);
  }

  /** Takes one character into the field, as long as the field is short enough to be one. */
  private String take(StringBuilder field, String wrong) throws IOException {
    String now = wrong;
    if (current == '\uFFFD') {
      now = "it is not UTF-8 text";
    }
    if (field.length() < LONGEST_FIELD) {
      field.append(current == '\r' ? '\n' : (char) current);
    } else {
      now = "a field is longer than 10000 characters";
    }
    if (current == '\r' || current == '\n') {
      lineEnd();
    } else {
      current = characters.read();
    }
    return now;
  }

  private boolean isFieldEnd() {
    return current == ',' || current == '\r' || current == '\n' || current == END;
  }

  /** Goes past {@code \n}, {@code \r\n} or {@code \r}, if one is there. */
  private void lineEnd() throws IOException {
    if (current == '\r') {
      current = characters.read();
      if (current == '\n') {
        current = characters.read();
      }
      line++;
    } else if (current == '\n') {
      current = characters.read();
      line++;
    }
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
