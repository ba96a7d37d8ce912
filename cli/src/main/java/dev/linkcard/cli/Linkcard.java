package dev.linkcard.cli;

import dev.linkcard.cli.command.Arrangement;
import dev.linkcard.cli.command.Branches;
import dev.linkcard.cli.demo.DemoCommand;
import dev.linkcard.cli.doctor.DoctorCommand;
import dev.linkcard.cli.emulator.EmulatorCommand;
import dev.linkcard.cli.server.ServerCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The {@code linkcard} command: status 0 for done, 1 for something found, 2 for wrong use or could
 * not run.
 */
@Command(
    name = "linkcard",
    mixinStandardHelpOptions = true,
    version = "linkcard 0.1.0",
    description = "Alexa account linking that you can run, test and trust.",
    synopsisSubcommandLabel = "COMMAND")
public final class Linkcard {
  private static final int COULD_NOT_RUN = 2;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace when something fails.")
  @SuppressWarnings("unused") // Failures asks the parser whether it was given.
  private boolean debug;

  private Linkcard() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] arguments) {
    // The JDK's server waits 40 ms for more before it sends an answer, unless told not to.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      System.exit(run(arguments));
    } catch (Error broken) {
      System.err.println("linkcard: the Java virtual machine gave up: " + broken);
      System.exit(COULD_NOT_RUN);
    }
  }

  private static int run(String[] arguments) {
    return command(arguments).execute(arguments);
  }

  /** Returns the command with all below it. */
  static CommandLine command() {
    return command(new Branches(name -> true));
  }

  /** Returns the command with what these arguments name below it. */
  static CommandLine command(String[] arguments) {
    return command(new Branches(List.of(arguments)::contains));
  }

  private static CommandLine command(Branches branches) {
    CommandLine linkcard = new CommandLine(new Linkcard());
    branches.add(linkcard, DemoCommand.class);
    branches.add(linkcard, EmulatorCommand.class);
    branches.add(linkcard, ServerCommand.class, ServerCommand.BELOW);
    branches.add(linkcard, DoctorCommand.class);
    return Arrangement.of(linkcard);
  }
}
