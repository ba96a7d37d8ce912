package dev.linkcard.cli.server.accounts;

import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.server.accounts.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a new password: typed twice on a terminal, which does not show it, or the first line of
 * stdin. It is never an argument, since everyone sees those who lists the processes.
 */
final class PasswordInput {
  /** NIST SP 800-63B §3.1.1.2 asks for eight at least. */
  private static final int SHORTEST = 8;

  private PasswordInput() {}

  static Password read() {
    Optional<Console> terminal = terminal();
    String given = terminal.isPresent() ? typed(terminal.get()) : firstLine();
    if (given.codePointCount(0, given.length()) < SHORTEST) {
      throw new CommandFailure(
          "The password is shorter than 8 characters; give a longer one on stdin.");
    }
    try {
      return new Password(given);
    } catch (IllegalArgumentException unfit) {
      throw new CommandFailure("The password is longer than 1000 characters.", unfit);
    }
  }

  private static String typed(Console terminal) {
    char[] once = terminal.readPassword("Password: ");
    char[] again = terminal.readPassword("Again: ");
    if (once == null || again == null || !Arrays.equals(once, again)) {
      throw new CommandFailure("The two passwords differ; run the command again.");
    }
    return new String(once);
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
