package dev.linkcard.accountlinking;

/**
 * Says in one sentence which field of the account linking settings is wrong, and what to write
 * instead.
 */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettings(String sentence) {
    super(sentence);
  }
}
