package dev.linkcard.cli.command;

import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Puts commands below others: with their options where they are wanted, else with what the help of
 * the one above shows. To read the options of every command takes longer than most commands run.
 */
public final class Branches {
  private final Predicate<String> wanted;

  /** Asks for the name of each command whether it is wanted. */
  public Branches(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /** Puts a command with all that its annotation names below another. */
  public void add(CommandLine above, Class<?> command) {
    add(above, command, List.of());
  }

  /** Puts a command below another, and more below that. */
  public void add(CommandLine above, Class<?> command, List<Class<?>> below) {
    Command described = command.getAnnotation(Command.class);
    CommandLine branch;
    if (wanted.test(described.name())) {
      branch = new CommandLine(command);
      below.forEach(next -> add(branch, next));
    } else {
      branch = outline(described);
    }
    above.addSubcommand(described.name(), branch);
  }

  private static CommandLine outline(Command described) {
    CommandSpec spec = CommandSpec.create().name(described.name());
    spec.usageMessage().description(described.description());
    return new CommandLine(spec);
  }
}
