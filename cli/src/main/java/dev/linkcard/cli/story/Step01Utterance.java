package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The device hears the utterance. */
final class Step01Utterance implements Step {
  @Override
  public String title() {
    return "Somebody says to the Echo: “" + Stage.UTTERANCE + "”.";
  }

  @Override
  public void play(Stage stage) {
    String page = stage.remote().get("/").body();
    stage.check(page.contains("<html"), "the page with the Echo and the Alexa app", "another page");
    JsonNode turn = stage.ask();
    stage.check(
        turn.path("said").asText().equals(Stage.UTTERANCE),
        "the utterance to be heard",
        turn.toString());
    stage.expect("the utterance on its way to Alexa", told -> told.isRequest("DEVICE", "ALEXA"));
    stage.tell(told -> told.isRequest("PERSON", "DEVICE") || told.isRequest("DEVICE", "ALEXA"));
  }
}
