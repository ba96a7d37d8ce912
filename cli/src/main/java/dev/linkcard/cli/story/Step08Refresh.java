package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An hour later Alexa refreshes the access token before the next request. */
final class Step08Refresh implements Step {
  private static final int HOUR = 3600;

  @Override
  public String title() {
    return "An hour passes; Alexa refreshes the access token before the next request, and the story goes on.";
  }

  @Override
  public void play(Stage stage) {
    stage
        .remote()
        .post("/api/clock/advance", JsonNodeFactory.instance.objectNode().put("seconds", HOUR));
    JsonNode turn = stage.ask();
    Told refresh =
        stage.expect(
            "a refresh",
            told ->
                told.isRequest("ALEXA", "AUTHORIZATION_SERVER")
                    && told.body().startsWith("grant_type=refresh_token"));
    Step07LinkedAnswer.expectPlaylists(stage, turn);
    Told request = stage.expect("a request to the skill", told -> told.isRequest("ALEXA", "SKILL"));
    stage.check(refresh.seq() < request.seq(), "the refresh before the request", "it after");
    stage.tell(told -> true);
  }
}
