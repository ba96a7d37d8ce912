package dev.linkcard.server.keys;

/** Says in one sentence why the signing keys cannot be had, and what to do. */
public final class KeyFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyFailure(String sentence) {
    super(sentence);
  }

  KeyFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
