package dev.linkcard.emulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sample utterance, ready to be compared with what was said. */
final class Sample {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

  private final Pattern pattern;
  private final List<String> slots = new ArrayList<>();
  private final int literal;

  Sample(String text) {
    StringBuilder regex = new StringBuilder();
    Matcher slot = SLOT.matcher(text);
    int end = 0;
    int letters = 0;
    while (slot.find()) {
      String words = Words.normalised(text.substring(end, slot.start()));
      letters += words.length();
      regex.append(words.isEmpty() ? "" : Pattern.quote(words)).append(words.isEmpty() ? "" : " ");
      regex.append("(.+?)");
      slots.add(slot.group(1));
      end = slot.end();
      String rest = Words.normalised(text.substring(end));
      regex.append(rest.isEmpty() || rest.startsWith("'") ? "" : " ");
    }
    String words = Words.normalised(text.substring(end));
    pattern = Pattern.compile(regex + (words.isEmpty() ? "" : Pattern.quote(words)));
    literal = letters + words.length();
  }

  /** Returns how many letters have to be said as they stand: the more, the better the match. */
  int literal() {
    return literal;
  }

  /**
   * Returns what was said in each slot, in the order of the sample; empty if it is another
   * sentence.
   */
  Optional<List<Heard>> heard(String said) {
    Matcher matcher = pattern.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Heard> heard = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      heard.add(new Heard(slots.get(i), matcher.group(i + 1)));
    }
    return Optional.of(heard);
  }

  /**
   * A slot with its words.
   *
   * @param slot the name of the slot
   * @param words what was said in its place
   */
  record Heard(String slot, String words) {}
}
