package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The person unlinks in the app, and the next request brings the card again. */
final class Step09Unlink implements Step {
  @Override
  public String title() {
    return "ada unlinks in the Alexa app, and the next request brings the card again.";
  }

  @Override
  public void play(Stage stage) {
    JsonNode link = stage.remote().delete("/api/link").path("app").path("link");
    stage.check(link.path("status").asText().equals("NOT_LINKED"), "no link", link.toString());
    stage.ask();
    Step03LinkAccountCard.expectCard(stage);
    stage.tell(told -> true);
  }
}
