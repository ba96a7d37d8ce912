package dev.linkcard.cli.story;

import java.io.PrintWriter;
import java.util.Map;

/** Prints the story: a numbered line for each step, and one for each exchange below it. */
final class Teller {
  private static final Map<String, String> NAMES =
      Map.of(
          "PERSON", "person",
          "DEVICE", "device",
          "ALEXA", "Alexa",
          "SKILL", "skill",
          "AUTHORIZATION_SERVER", "server",
          "API", "API");
  private static final int WIDEST = 100;

  private final PrintWriter out;
  private int step;
  private int exchange;

  Teller(PrintWriter out) {
    this.out = out;
  }

  void step(String title) {
    step++;
    exchange = 0;
    out.printf("%2d. %s%n", step, title);
    out.flush();
  }

  void exchange(Told told) {
    exchange++;
    String arrow = told.kind().equals("RESPONSE") ? "⇠" : "→";
    String left = told.kind().equals("RESPONSE") ? told.to() : told.from();
    String right = told.kind().equals("RESPONSE") ? told.from() : told.to();
    out.printf(
        "      %-6s%-6s %s %-6s  %s%n",
        step + "." + exchange, NAMES.get(left), arrow, NAMES.get(right), cut(told.label()));
  }

  void broke(StoryBroke broke) {
    out.printf(
        "%nStep %d broke.%n  Expected  %s%n  Came      %s%n", step, broke.expected(), broke.came());
    out.flush();
  }

  void end(int steps, String seconds) {
    out.printf("%nAll %d steps happened as told, in %s s.%n", steps, seconds);
    out.flush();
  }

  private static String cut(String label) {
    return label.length() <= WIDEST ? label : label.substring(0, WIDEST - 1) + "…";
  }
}
