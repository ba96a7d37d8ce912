package dev.linkcard.cli.story;

/** The skill accepts the request, finds no token, and answers with speech and the card. */
final class Step03LinkAccountCard implements Step {
  @Override
  public String title() {
    return "The skill verifies the request, finds no access token, and answers with speech and a card.";
  }

  @Override
  public void play(Stage stage) {
    expectCard(stage);
    stage.tell(told -> true);
  }

  /** Checks that the newest answer of the skill asks to link. */
  static void expectCard(Stage stage) {
    Told answer = stage.expect("an answer of the skill", told -> told.isResponse("SKILL", "ALEXA"));
    stage.check(
        answer.label().startsWith("200"), "200, since the signature is good", answer.label());
    stage.check(
        answer.body().contains("\"card\":{\"type\":\"LinkAccount\"}"),
        "a LinkAccount card",
        answer.body());
    String speech = answer.body().replaceFirst(".*\"ssml\":\"", "").replaceFirst("\".*", "");
    stage.check(
        speech.contains("a card to the Alexa app") && speech.contains("open the Alexa app"),
        "speech that names the card and where it is",
        speech);
  }
}
