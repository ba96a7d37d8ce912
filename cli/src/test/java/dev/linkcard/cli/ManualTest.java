package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows of the commands is what they print, but for secrets. */
class ManualTest {
  private static final Path MANUAL = Path.of("..", "docs", "manual");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  @Test
  void the_set_up_for_alexa_prints_what_the_manual_shows() throws IOException {
    List<Shown> shown = shown("alexa-set-up.md");

    assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
    for (Shown one : shown.subList(0, 2)) {
      Path data = Files.createTempDirectory(folder, "data");
      Path settings = data.resolve("linking.json");
      assertThat(
              masked(run(one.command().replace("linking.json", settings.toString()), data))
                  .replace(settings.toString(), "linking.json")
                  .replace(" --data " + data, ""))
          .startsWith(masked(one.output()));
    }
  }

  @Test
  void the_commands_of_clients_print_what_the_manual_shows() throws IOException {
    for (Shown one : shown("clients.md")) {
      assertThat(masked(run(one.command(), folder))).isEqualTo(masked(one.output()));
    }
  }

  private static String run(String command, Path data) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(command).results().toList()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    words.addAll(List.of("--data", data.toString()));
    Ran ran = Ran.linkcard(words).done();
    return (ran.out() + ran.err()).replace("\r\n", "\n");
  }

  private static String masked(String text) {
    return SECRET.matcher(text).replaceAll("SECRET");
  }

  /** Returns the commands in the manual's blocks, each with what is shown below it. */
  private static List<Shown> shown(String file) throws IOException {
    List<Shown> shown = new ArrayList<>();
    Iterator<String> lines = Files.readAllLines(MANUAL.resolve(file)).iterator();
    StringBuilder output = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("$ linkcard ")) {
        StringBuilder command = new StringBuilder(line.substring("$ linkcard ".length()));
        while (command.toString().endsWith("\\")) {
          command.setLength(command.length() - 1);
          command.append(lines.next().strip());
        }
        output = new StringBuilder();
        shown.add(new Shown(command.toString(), output));
      } else if (line.startsWith("```")) {
        output = new StringBuilder();
      } else {
        output.append(line).append('\n');
      }
    }
    assertThat(shown).isNotEmpty();
    return shown;
  }

  /** A command, and the lines below it. */
  private record Shown(String command, StringBuilder lines) {
    String output() {
      return lines.toString();
    }
  }
}
