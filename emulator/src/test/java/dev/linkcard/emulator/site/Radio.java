package dev.linkcard.emulator.site;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import java.net.URI;
import java.util.List;

/** A small skill to try the emulator with. */
public final class Radio {
  public static final String SKILL_ID = "amzn1.ask.skill.radio";
  public static final String CLIENT_SECRET = "s3cr3t-of-the-client";

  public static final String MODEL =
      """
      {"interactionModel": {"languageModel": {
        "invocationName": "Radio Star",
        "intents": [
          {"name": "PlayIntent",
           "slots": [{"name": "station", "type": "STATION"}, {"name": "when", "type": "AMAZON.TIME"}],
           "samples": ["play {station}", "play {station} at {when}", "play something",
                       "what is {station}'s song"]},
          {"name": "AMAZON.HelpIntent", "samples": []},
          {"name": "AMAZON.StopIntent"}
        ],
        "types": [{"name": "STATION", "values": [
          {"id": "one", "name": {"value": "Radio One", "synonyms": ["the first"]}},
          {"name": {"value": "Rock-Pop", "synonyms": []}}
        ]}]
      }}}
      """;

  private Radio() {}

  public static SkillSetup at(URI endpoint) {
    return SkillSetup.of("Radio", SKILL_ID, endpoint, InteractionModel.parse(MODEL));
  }

  public static AccountLinkingSettings settings(Site server) {
    return AccountLinkingSettings.authorizationCode(
            server.uri("/authorize"),
            server.uri("/token"),
            "alexa",
            new ClientSecret(CLIENT_SECRET))
        .scopes(List.of("listen", "rate"))
        .build();
  }

  /** A response envelope that says a text and ends the session. */
  public static String says(String text) {
    return "{\"version\":\"1.0\",\"response\":{\"outputSpeech\":{\"type\":\"PlainText\",\"text\":\""
        + text
        + "\"}}}";
  }
}
