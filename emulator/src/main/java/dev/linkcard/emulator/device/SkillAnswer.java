package dev.linkcard.emulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a skill's response envelope says. */
sealed interface SkillAnswer {
  /**
   * A response that Alexa takes.
   *
   * @param speech the text to say, without SSML marks; empty for silence
   * @param card the card
   * @param keepsSession whether the session stays open
   * @param attributes the session attributes to send back
   */
  record Response(String speech, CardContent card, boolean keepsSession, ObjectNode attributes)
      implements SkillAnswer {}

  /**
   * A response that Alexa does not take.
   *
   * @param cause one sentence for the developer
   */
  record Invalid(String cause) implements SkillAnswer {}

  /**
   * A card of the response.
   *
   * @param type empty if there is no card
   * @param title empty where the type has none
   * @param text empty where the type has none
   */
  record CardContent(String type, String title, String text) {}
}
