package dev.linkcard.emulator.model;

/** Says in one sentence what is wrong with an interaction model, and what to write instead. */
public final class InvalidModel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidModel(String sentence) {
    super(sentence);
  }
}
