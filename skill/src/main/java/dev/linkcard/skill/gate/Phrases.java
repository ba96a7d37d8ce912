package dev.linkcard.skill.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is said to a person without a good link, {@code %s} being the service. Each that brings a
 * card says that it was sent and where it is, as certification asks.
 *
 * @param link nobody has linked yet
 * @param relink the link is no longer good
 * @param tryLater the service is out of order
 */
record Phrases(String link, String relink, String tryLater) {
  private static final Phrases ENGLISH =
      new Phrases(
          "To use %1$s, please link your %1$s account. I have sent a card to the Alexa app: open the"
              + " Alexa app on your phone and press Link Account on the card.",
          "Your %1$s account is no longer linked. I have sent a card to the Alexa app: open the Alexa"
              + " app on your phone and press Link Account on the card.",
          "I can't reach %1$s right now. Please try again later.");
  private static final Phrases GERMAN =
      new Phrases(
          "Verknüpfe bitte erst dein %1$s-Konto. Ich habe eine Karte an die Alexa-App geschickt: Öffne die"
              + " Alexa-App auf deinem Telefon und tippe auf der Karte auf Konto verknüpfen.",
          "Dein %1$s-Konto ist nicht mehr verknüpft. Ich habe eine Karte an die Alexa-App geschickt: Öffne die"
              + " Alexa-App auf deinem Telefon und tippe auf der Karte auf Konto verknüpfen.",
          "Ich erreiche %1$s gerade nicht. Bitte versuche es später noch einmal.");
  private static final Map<String, Phrases> BY_LANGUAGE = Map.of("en", ENGLISH, "de", GERMAN);

  /** Returns the phrases of a request's locale, in English where there are none. */
  static Phrases in(Optional<String> locale) {
    String language = Locale.forLanguageTag(locale.orElse("en")).getLanguage();
    return BY_LANGUAGE.getOrDefault(language, ENGLISH);
  }
}
