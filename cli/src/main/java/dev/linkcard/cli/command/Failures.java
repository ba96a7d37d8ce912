package dev.linkcard.cli.command;

import dev.linkcard.accountlinking.InvalidSettings;
import dev.linkcard.emulator.model.InvalidModel;
import dev.linkcard.grants.store.StoreException;
import dev.linkcard.server.ServerFailure;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * How every command ends when it cannot go on: one sentence on stderr, status 2, and the rest with
 * {@code --debug} alone.
 */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int COULD_NOT_RUN = 2;

  /** The exceptions whose text is written for people. */
  private static final Set<Class<?>> FOR_PEOPLE =
      Set.of(
          CommandFailure.class,
          ServerFailure.class,
          StoreException.class,
          InvalidSettings.class,
          InvalidModel.class);

  @Override
  public int handleExecutionException(
      Exception failed, CommandLine command, @Nullable ParseResult parsed) {
    PrintWriter err = command.getErr();
    String sentence =
        sentence(failed)
            .orElse(
                "Something broke that should not: run the command again with --debug and report it.");
    err.println(red("linkcard: ") + sentence);
    if (parsed != null && isDebug(parsed)) {
      failed.printStackTrace(err);
    }
    err.flush();
    return COULD_NOT_RUN;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(red("linkcard: ") + Parsing.sentence(wrong));
    err.flush();
    return COULD_NOT_RUN;
  }

  /** Finds the text for people among an exception and its causes. */
  static Optional<String> sentence(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .filter(cause -> FOR_PEOPLE.contains(cause.getClass()))
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static boolean isDebug(ParseResult parsed) {
    boolean here = parsed.hasMatchedOption("--debug");
    return here || (parsed.hasSubcommand() && isDebug(parsed.subcommand()));
  }

  private static String red(String text) {
    return Ansi.AUTO.string("@|red,bold " + text.strip() + "|@ ");
  }
}
