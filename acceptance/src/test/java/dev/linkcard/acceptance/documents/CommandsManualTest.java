package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual of the commands has every option that the commands have, and no other. */
class CommandsManualTest {
  private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--debug");

  /** What the manual says once of every command around the server. */
  private static final Set<String> AROUND_THE_SERVER =
      Set.of("--data", "--db", "--db-user", "--db-password-file", "--json");

  private static final Map<List<String>, List<String>> HELP = new HashMap<>();
  private static final Pattern HEADING = Pattern.compile("#{2,4} linkcard (.+)");

  @Test
  void the_manual_has_every_option_of_every_command_and_no_other() {
    assertThat(manual("linkcard")).isEqualTo(help()).isEqualTo(EVERYWHERE);
    for (String command : commands("")) {
      Set<String> own = help(command.split(" "));
      assertThat(own).containsAll(EVERYWHERE);
      own.removeAll(EVERYWHERE);
      if (command.startsWith("server ")) {
        own.removeAll(AROUND_THE_SERVER);
      }
      assertThat(manual("linkcard " + command)).as(command).isEqualTo(own);
    }
  }

  @Test
  void every_command_has_a_section_and_every_section_a_command() {
    assertThat(Documents.lines(Documents.manual("commands.md")))
        .map(HEADING::matcher)
        .filteredOn(Matcher::matches)
        .map(heading -> heading.group(1))
        .containsExactlyElementsOf(commands(""));
  }

  /** Returns the commands below a command, each before those below it. */
  private static List<String> commands(String above) {
    List<String> commands = new ArrayList<>();
    for (String name : named(above)) {
      String command = above.isEmpty() ? name : above + " " + name;
      commands.add(command);
      commands.addAll(commands(command));
    }
    return commands;
  }

  private static List<String> named(String command) {
    return help(Stream.of(command.split(" ")).filter(word -> !word.isEmpty()).toList())
        .dropWhile(line -> !line.equals("Commands:"))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .filter(line -> line.matches(" {2}[a-z].*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }

  private static Stream<String> help(List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    return HELP
        .computeIfAbsent(
            arguments, asked -> Linkcard.run(asked.toArray(String[]::new)).out().lines().toList())
        .stream();
  }

  private static Set<String> help(String... command) {
    return options(
        help(List.of(command)).filter(line -> line.matches("[ *] +(-[a-zA-Z], )?--[a-z].*")));
  }

  /** Returns the options in the first column of a section's table. */
  private static Set<String> manual(String section) {
    return options(
        Documents.lines(Documents.manual("commands.md")).stream()
            .dropWhile(line -> !line.matches("#{2,4} " + section))
            .skip(1)
            .takeWhile(line -> !line.startsWith("##"))
            .filter(line -> line.startsWith("| `-"))
            .map(line -> line.split("\\|", 3)[1]));
  }

  /** Returns the first option of each line. */
  private static Set<String> options(Stream<String> lines) {
    Pattern option = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
    return lines
        .map(line -> option.matcher(line).results().findFirst().orElseThrow().group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
