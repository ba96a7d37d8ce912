package dev.linkcard.emulatorjunit;

import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Kind;
import dev.linkcard.emulator.journal.Message;
import java.util.List;
import java.util.stream.Collectors;

/** The last messages of an emulator, told beneath the failure of a test. Not thrown by itself. */
final class JournalAtFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;
  private static final int LONGEST_BODY = 1000;

  JournalAtFailure(String name, Journal journal) {
    super(text(name, journal.after(0)), null, false, false);
  }

  private static String text(String name, List<Message> messages) {
    int first = Math.max(0, messages.size() - MOST);
    String before = first == 0 ? "" : "\n  (" + first + " earlier messages)";
    return "the journal of "
        + name
        + ", secrets masked"
        + before
        + messages.stream()
            .skip(first)
            .map(JournalAtFailure::line)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  /** Bodies are told where HTTP carried them, and where something went wrong. */
  private static String line(Message message) {
    String arrow = message.kind() == Kind.RESPONSE ? "<-" : "->";
    String ends =
        message.kind() == Kind.RESPONSE
            ? message.to() + " " + arrow + " " + message.from()
            : message.from() + " " + arrow + " " + message.to();
    String told = message.head().isEmpty() && !message.problem() ? "" : message.body();
    return "  %d  %s  %s%s%s"
        .formatted(
            message.seq(),
            ends,
            message.label(),
            message.problem() ? "  (!)" : "",
            told.isBlank() ? "" : "\n" + shortened(told).indent(6).stripTrailing());
  }

  private static String shortened(String body) {
    return body.length() <= LONGEST_BODY
        ? body
        : body.substring(0, LONGEST_BODY) + " … (" + body.length() + " characters)";
  }
}
