package dev.linkcard.useragent.page;

import dev.linkcard.useragent.person.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One submit button, and what its words say to a person. */
record Button(Element element) {

  private static final Set<String> ALLOWING =
      Set.of(
          "accept",
          "agree",
          "allow",
          "approve",
          "authorise",
          "authorize",
          "confirm",
          "connect",
          "consent",
          "grant",
          "link",
          "permit",
          "yes",
          "akzeptieren",
          "erlauben",
          "genehmigen",
          "ja",
          "zulassen",
          "zustimmen");
  private static final Set<String> DENYING =
      Set.of(
          "abort",
          "block",
          "cancel",
          "decline",
          "denied",
          "deny",
          "disagree",
          "disallow",
          "dont",
          "no",
          "not",
          "refuse",
          "reject",
          "abbrechen",
          "ablehnen",
          "nein",
          "verweigern");
  private static final Set<String> CONTINUING =
      Set.of("continue", "next", "ok", "proceed", "submit", "weiter");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-zäöüß]+|[A-Z]+(?![a-z])");

  static boolean isButton(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    return element.normalName().equals("button")
        ? !type.equals("button") && !type.equals("reset")
        : element.normalName().equals("input") && List.of("submit", "image").contains(type);
  }

  /** Stands for a form sent with the enter key, without a button. */
  static Button enter() {
    return new Button(new Element("button").attr("aria-label", "Enter"));
  }

  boolean means(Decision decision) {
    boolean denies = says(DENYING);
    return decision == Decision.DENY ? denies : says(ALLOWING) && !denies;
  }

  boolean goesOn() {
    return says(CONTINUING) && !says(DENYING);
  }

  private boolean says(Set<String> words) {
    return Stream.of("name", "value", "id", "aria-label", "title", "alt")
            .map(element::attr)
            .flatMap(Button::words)
            .anyMatch(words::contains)
        || words(element.text()).anyMatch(words::contains);
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text.replace("'", "").replace("’", ""))
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT));
  }

  /** Returns what a person reads on the button; for a button without words its name. */
  String label() {
    return Stream.of(
            element.text(),
            element.attr("aria-label"),
            element.attr("value"),
            element.attr("alt"),
            element.attr("title"),
            element.attr("name"),
            "Submit")
        .filter(label -> !label.isBlank())
        .findFirst()
        .orElseThrow();
  }

  static String labels(List<Button> buttons) {
    return buttons.stream()
        .map(button -> "\"" + button.label() + "\"")
        .collect(Collectors.joining(", "));
  }
}
