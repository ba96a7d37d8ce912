package dev.linkcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  @TestFactory
  List<DynamicTest> a_command_has_the_same_help_whether_all_others_are_read_or_not() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, Linkcard.command(), new ArrayList<>());
    return tests;
  }

  private static void add(List<DynamicTest> tests, CommandLine command, List<String> path) {
    List<String> words = new ArrayList<>(path);
    words.add("--help");
    tests.add(
        DynamicTest.dynamicTest(
            String.join(" ", words),
            () ->
                assertThat(Ran.linkcard(words).done().out()).isEqualTo(command.getUsageMessage())));
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(name);
              add(tests, below, longer);
            });
  }

  @Test
  void options_of_other_commands_are_not_read() {
    CommandLine command = Linkcard.command(new String[] {"server", "keys", "list"});

    CommandLine server = command.getSubcommands().get("server");
    assertThat(options(server)).contains("--port");
    assertThat(server.getSubcommands().get("keys").getSubcommands()).containsKey("rotate");
    assertThat(options(server.getSubcommands().get("init"))).containsExactly("--debug");
    assertThat(options(command.getSubcommands().get("demo"))).containsExactly("--debug");
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
  }
}
