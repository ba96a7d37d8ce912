package dev.linkcard.cli.command;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** What holds for every command alike, however deep it stands. */
public final class Arrangement {
  private static final Set<String> ANYWHERE = Set.of("--debug", "--help", "--version");

  private Arrangement() {}

  /** Gives a command and all below it the same failures, marks and order; returns it. */
  public static CommandLine of(CommandLine command) {
    Failures failures = new Failures();
    command.setExpandAtFiles(false); // What begins with @ is a word like any other.
    command.setExecutionExceptionHandler(failures);
    command.setParameterExceptionHandler(failures);
    command.setExecutionStrategy(Arrangement::run);
    markRequired(command);
    return command;
  }

  private static void markRequired(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.requiredOptionMarker('*');
    usage.autoWidth(true);
    if (command.getCommandSpec().options().stream().anyMatch(OptionSpec::required)) {
      usage.optionListHeading("Options (* is required):%n");
    }
    command.getSubcommands().values().forEach(Arrangement::markRequired);
  }

  /** Runs the last command, unless an earlier one was given options that nobody would read. */
  private static int run(ParseResult parsed) {
    for (ParseResult group = parsed; group.hasSubcommand(); group = group.subcommand()) {
      Optional<String> early =
          group.matchedOptions().stream()
              .map(OptionSpec::longestName)
              .filter(name -> !ANYWHERE.contains(name))
              .findFirst();
      if (early.isPresent()) {
        CommandLine named = last(group).commandSpec().commandLine();
        throw new ParameterException(
            named,
            early.get() + " stands too early; write it after " + named.getCommandName() + ".");
      }
    }
    return new RunLast().execute(parsed);
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }
}
