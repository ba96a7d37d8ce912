package dev.linkcard.cli.story;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The account linking story in ten steps, each in a file of its own. */
public final class Story {
  private static final List<Step> STEPS =
      List.of(
          new Step01Utterance(),
          new Step02SignedRequest(),
          new Step03LinkAccountCard(),
          new Step04AuthorizationUrl(),
          new Step05LogInAndConsent(),
          new Step06CodeExchange(),
          new Step07LinkedAnswer(),
          new Step08Refresh(),
          new Step09Unlink(),
          new Step10SequenceDiagram());

  private final Stage stage;
  private final Teller teller;

  private Story(Stage stage, Teller teller) {
    this.stage = stage;
    this.teller = teller;
  }

  /** Makes the story of a person who can log in at the service behind a running emulator. */
  public static Story over(URI alexa, String name, String password, PrintWriter out) {
    Teller teller = new Teller(out);
    return new Story(new Stage(new Remote(alexa), name, password, teller), teller);
  }

  /** Plays and tells the steps; returns 0 if each happened as told, else 1. */
  public int tell() {
    long start = System.nanoTime();
    try {
      for (Step step : STEPS) {
        teller.step(step.title());
        step.play(stage);
      }
    } catch (StoryBroke broke) {
      stage.tell(untold -> true);
      teller.broke(broke);
      return 1;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    teller.end(STEPS.size(), String.format(Locale.ROOT, "%.1f", seconds));
    return 0;
  }
}
