package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.server.accounts.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a new password: typed twice on a terminal, which does not show it, or the first line of
 * stdin. It is never an argument, since everyone sees those who lists the processes.
 */
final class PasswordInput {
  /** NIST SP 800-63B §3.1.1.2 asks for eight at least. */
  private static final int SHORTEST = 8;

  /** What stands in the place of bytes that are no text: nobody could ever type it again. */
  private static final char NO_CHARACTER = '\uFFFD';

  private PasswordInput() {}

  static Password read() {
    Optional<Console> terminal = terminal();
    return terminal.isPresent() ? typed(terminal.get()::readPassword) : checked(firstLine());
  }

  /** Asks for something without showing what is typed; null for Ctrl-D, the end of the input. */
  interface Prompt {
    char @Nullable [] ask(String question);
  }

  /** Asks twice; a password that cannot be taken is refused before it is typed again. */
  static Password typed(Prompt terminal) {
    Password once = checked(answer(terminal, "Password: "));
    if (!once.reveal().equals(answer(terminal, "Again: "))) {
      throw new CommandFailure("The two passwords differ; run the command again.");
    }
    return once;
  }

  private static String answer(Prompt terminal, String question) {
    char @Nullable [] typed = terminal.ask(question);
    if (typed == null) {
      throw new CommandFailure("No password was typed, and nothing was changed.");
    }
    return new String(typed);
  }

  private static Password checked(String given) {
    if (given.indexOf(NO_CHARACTER) >= 0) {
      throw new CommandFailure(
          "The password has a character that did not come through; use a terminal whose locale is"
              + " one of UTF-8, such as C.UTF-8, or a file in UTF-8.");
    }
    if (isTooShort(given)) {
      throw new CommandFailure("The password is shorter than 8 characters; give a longer one.");
    }
    try {
      return new Password(given);
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure("The password is longer than 1000 characters.", unfit);
    }
  }

  /** Tells whether a password is too short to be given to anybody. */
  static boolean isTooShort(String given) {
    return given.codePointCount(0, given.length()) < SHORTEST;
  }

  private static String firstLine() {
    try {
      // Not closed: stdin is the process's.
      @Nullable String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new CommandFailure(
            "There is no password on stdin; write it there, as in: linkcard server accounts add ada"
                + " < password.txt");
      }
      return line;
    } catch (IOException unreadable) {
      throw new CommandFailure("stdin cannot be read; write the password there.", unreadable);
    }
  }

  /** From Java 22 on there is a console without a terminal too, which tells so. */
  @SuppressWarnings("SystemConsoleNull") // Before Java 22 it is null without a terminal.
  private static Optional<Console> terminal() {
    @Nullable Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    try {
      Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(isTerminal) ? Optional.of(console) : Optional.empty();
    } catch (ReflectiveOperationException before22) {
      return Optional.of(console);
    }
  }
}
