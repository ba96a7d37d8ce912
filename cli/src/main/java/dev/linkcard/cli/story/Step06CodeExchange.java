package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The redirect arrives; Alexa checks the state and exchanges the code. */
final class Step06CodeExchange implements Step {
  @Override
  public String title() {
    return "The redirect arrives at Alexa, which checks the state and exchanges the code for tokens.";
  }

  @Override
  public void play(Stage stage) {
    try {
      stage.person().open(stage.carried());
    } catch (IOException lost) {
      throw new StoryBroke("Alexa's result page", String.valueOf(lost.getMessage()));
    }
    Told exchange =
        stage.expect("a token request", told -> told.isRequest("ALEXA", "AUTHORIZATION_SERVER"));
    stage.check(
        exchange.body().startsWith("grant_type=authorization_code&code="),
        "the code",
        exchange.body());
    stage.check(
        exchange.hasHeader("Authorization: Basic alexa:"),
        "HTTP Basic",
        exchange.head().toString());
    JsonNode link = stage.remote().json("/api/state").path("app").path("link");
    stage.check(link.path("status").asText().equals("LINKED"), "a linked account", link.toString());
    stage.tell(told -> true);
  }
}
