package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * A command that has run in this process.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed on stderr
 */
record Ran(int status, String out, String err) {
  static Ran linkcard(String... arguments) {
    return linkcard(List.of(arguments));
  }

  static Ran linkcard(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = arguments.toArray(String[]::new);
    CommandLine command = Linkcard.command(words);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = command.execute(words);
    return new Ran(status, out.toString(), err.toString());
  }

  /** Runs a command with a line on stdin. */
  static Ran linkcardReading(String line, List<String> arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return linkcard(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /** Returns the words of a command, and then further ones. */
  static List<String> words(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    return words;
  }

  Ran done() {
    assertThat(status).as(err).isZero();
    return this;
  }

  /** Asserts that the command could not run, and says so in one sentence. */
  void refused(String sentence) {
    assertThat(err).isEqualTo("linkcard: " + sentence + System.lineSeparator());
    assertThat(out).isEmpty();
    assertThat(status).isEqualTo(2);
  }
}
