package dev.linkcard.emulator.model;

import java.util.Locale;

/** Brings what is typed into the form in which utterances are compared. */
final class Words {
  private Words() {}

  /** Lower case, no punctuation but the apostrophe, one blank between words. */
  static String normalised(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[^\\p{L}\\p{N}' ]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
