package dev.linkcard.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sentence for what cannot be read as a command: what was given, and what to give instead. */
final class Parsing {
  private Parsing() {}

  /** Returns one sentence, and where to read on. */
  static String sentence(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String sentence = plain(wrong, command);
    return sentence + (sentence.endsWith(".") ? " " : ". ") + "See " + name(command) + " --help.";
  }

  private static String plain(ParameterException wrong, CommandLine command) {
    boolean group = !command.getSubcommands().isEmpty();
    if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String first = unmatched.getUnmatched().get(0);
      return group ? unknownCommand(first, command) : tooMuch(first, command);
    }
    if (group && "Missing required subcommand".equals(wrong.getMessage())) {
      return name(command) + " needs a command: " + String.join(", ", commands(command)) + ".";
    }
    // Picocli doubles the word where an option takes a key and a value.
    return String.valueOf(wrong.getMessage()).replace("for option option ", "for option ");
  }

  private static String unknownCommand(String given, CommandLine command) {
    return name(command)
        + " has no command "
        + given
        + "; its commands are "
        + String.join(", ", commands(command))
        + ".";
  }

  private static String tooMuch(String given, CommandLine command) {
    return name(command) + " does not take \"" + given + "\"; leave it out.";
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().keySet().stream().sorted().collect(Collectors.toList());
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }
}
