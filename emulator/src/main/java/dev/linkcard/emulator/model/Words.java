package dev.linkcard.emulator.model;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what is typed into the form in which utterances are compared. */
final class Words {
  private Words() {}

  /** Lower case, composed, no punctuation but the apostrophe, one blank between words. */
  static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[^\\p{L}\\p{M}\\p{N}' ]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
