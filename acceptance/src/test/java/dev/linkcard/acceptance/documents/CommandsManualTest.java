package dev.linkcard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.acceptance.command.Linkcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual of the commands has every option that the commands have, and no other. */
class CommandsManualTest {
  private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--debug");

  @Test
  void the_manual_has_every_option_of_every_command_and_no_other() {
    assertThat(manual("linkcard")).isEqualTo(help()).isEqualTo(EVERYWHERE);
    for (String command : commands()) {
      Set<String> own = help(command);
      assertThat(own).containsAll(EVERYWHERE);
      own.removeAll(EVERYWHERE);
      assertThat(manual("linkcard " + command)).as(command).isEqualTo(own);
    }
  }

  @Test
  void every_command_has_a_section_and_every_section_a_command() {
    assertThat(Documents.lines(Documents.manual("commands.md")))
        .filteredOn(line -> line.startsWith("## linkcard "))
        .map(line -> line.substring("## linkcard ".length()))
        .containsExactlyElementsOf(commands());
  }

  private static List<String> commands() {
    List<String> commands =
        Linkcard.run("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .filter(line -> line.matches(" {2}[a-z].*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .toList();
    assertThat(commands).isNotEmpty();
    return commands;
  }

  private static Set<String> help(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--help");
    return options(
        Linkcard.run(arguments.toArray(String[]::new))
            .out()
            .lines()
            .filter(line -> line.matches("[ *] +(-[a-zA-Z], )?--[a-z].*")));
  }

  /** Returns the options in the first column of a section's table. */
  private static Set<String> manual(String section) {
    return options(
        Documents.lines(Documents.manual("commands.md")).stream()
            .dropWhile(line -> !line.equals("## " + section))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
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
