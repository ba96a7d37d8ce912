package dev.linkcard.cli.story;

/** One step of the story. */
interface Step {
  /** Says what happens, in a sentence. */
  String title();

  /** Makes it happen, and throws {@link StoryBroke} if it does not. */
  void play(Stage stage);
}
