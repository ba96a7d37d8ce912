package dev.linkcard.cli.story;

import dev.linkcard.useragent.Arrival;
import dev.linkcard.useragent.StopAt;

/** The person logs in on the service's page, and allows. */
final class Step05LogInAndConsent implements Step {
  @Override
  public String title() {
    return "The authorization server shows its log-in page, then its consent page; ada logs in and allows.";
  }

  @Override
  public void play(Stage stage) {
    String redirectUrls = stage.remote().address("/pitangui.amazon.com/api/skill/link/").toString();
    Arrival arrival = stage.person().walk(stage.carried(), StopAt.redirectTo(redirectUrls));
    if (arrival instanceof Arrival.Stuck stuck) {
      throw new StoryBroke("the redirect to Alexa", stuck.reason());
    }
    stage.carry(arrival.at());
    stage.expect(
        "the log-in form sent",
        told ->
            told.isRequest("PERSON", "AUTHORIZATION_SERVER") && told.label().equals("POST /login"));
    stage.expect(
        "the consent sent",
        told ->
            told.isRequest("PERSON", "AUTHORIZATION_SERVER")
                && told.label().equals("POST /oauth2/authorize")
                && told.body().contains("decision=allow"));
    stage.tell(told -> true);
  }
}
