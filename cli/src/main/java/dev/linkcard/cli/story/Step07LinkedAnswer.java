package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The next request carries the access token, and the skill speaks what the API says. */
final class Step07LinkedAnswer implements Step {
  @Override
  public String title() {
    return "Asked again, the skill verifies the access token, calls the API and speaks ada's playlists.";
  }

  @Override
  public void play(Stage stage) {
    expectPlaylists(stage, stage.ask());
    stage.expect(
        "the skill to introspect the access token",
        told ->
            told.isRequest("SKILL", "AUTHORIZATION_SERVER") && told.label().contains("introspect"));
    stage.tell(told -> true);
  }

  /** Checks that a turn brought ada's playlists, with a token and through the API. */
  static void expectPlaylists(Stage stage, JsonNode turn) {
    String speech = turn.path("speech").asText();
    stage.check(
        speech.equals("You have 3 playlists: Morning Run, Deep Focus and Sunday Slow."),
        "ada's three playlists",
        "“" + speech + "” " + turn.path("problem"));
    Told request = stage.expect("a request to the skill", told -> told.isRequest("ALEXA", "SKILL"));
    stage.check(
        request.body().contains("\"accessToken\":\"••••"),
        "an access token in the envelope",
        "none");
    stage.expect(
        "the skill to call the API",
        told -> told.isRequest("SKILL", "API") && told.label().equals("GET /v1/playlists"));
  }
}
