package dev.linkcard.cli.command;

import java.util.Optional;

/** Ends a command with status 2 and one sentence that names the culprit and the mend. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes a failure of a sentence. */
  public CommandFailure(String sentence) {
    super(sentence);
  }

  /** Makes a failure of a sentence, and of what {@code --debug} shows. */
  public CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Returns the sentence of an exception that has one for people; empty for a bug. */
  public static Optional<String> sentence(Throwable failed) {
    return Failures.sentence(failed);
  }
}
