package dev.linkcard.emulator.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to call a skill by name in one language. Source: Amazon's "Understand how users invoke
 * custom skills"; the common forms, not all.
 *
 * @param launch what opens a skill, before its name
 * @param ask what asks it for something, before its name
 * @param link the small words between the name and the utterance
 */
record Invocation(String launch, String ask, String link) {
  private static final Invocation ENGLISH =
      new Invocation(
          "open|launch|start|begin|run|use|talk to|speak to|load",
          "ask|tell",
          "to|for|about|if|whether|that|and");
  private static final Invocation GERMAN =
      new Invocation(
          "öffne|starte|beginne|sprich mit|rede mit",
          "frag|frage|sag|sage|bitte",
          "nach|ob|um|über|dass|und|zu");

  static Invocation in(Locale locale) {
    return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
  }

  /** Tells whether a normalised utterance opens the skill and asks for nothing. */
  boolean launches(String said, String name) {
    return said.equals(name)
        || said.matches("(?:" + launch + "|" + ask + ") " + Pattern.quote(name));
  }

  /** Returns what is asked of the skill, with and without the small word, the longer form first. */
  List<String> asked(String said, String name) {
    return tail(said, name)
        .map(
            tail -> {
              Matcher small = Pattern.compile("(?:" + link + ") (.+)").matcher(tail);
              return small.matches() ? List.of(tail, small.group(1)) : List.of(tail);
            })
        .orElse(List.of());
  }

  private Optional<String> tail(String said, String name) {
    Matcher asking =
        Pattern.compile("(?:" + ask + "|" + launch + ") " + Pattern.quote(name) + " (.+)")
            .matcher(said);
    return asking.matches() ? Optional.of(asking.group(1)) : Optional.empty();
  }
}
