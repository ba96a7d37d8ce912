package dev.linkcard.cli.story;

/** Ends the story at a step: what was expected, and what came. */
final class StoryBroke extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String expected;
  private final String came;

  StoryBroke(String expected, String came) {
    super("Expected " + expected + "; came " + came, null, false, false);
    this.expected = expected;
    this.came = came;
  }

  String expected() {
    return expected;
  }

  String came() {
    return came;
  }
}
