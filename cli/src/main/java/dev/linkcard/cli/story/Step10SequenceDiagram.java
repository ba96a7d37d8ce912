package dev.linkcard.cli.story;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All of it stands in the sequence diagram, without a secret. */
final class Step10SequenceDiagram implements Step {
  private static final Set<String> PARTIES =
      new TreeSet<>(Set.of("PERSON", "DEVICE", "ALEXA", "SKILL", "AUTHORIZATION_SERVER", "API"));

  /** A parameter or field that names a secret, and is not masked. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?:code|password|client_secret|access_token|refresh_token|accessToken)(?:=|\"\\s*:\\s*\")"
              + "(?!••••)[^\"&\\s<]{8,}");

  @Override
  public String title() {
    return "Every exchange stands in the sequence diagram, its secrets masked.";
  }

  @Override
  public void play(Stage stage) {
    Set<String> parties = new TreeSet<>();
    int messages = 0;
    for (Told told : stage.remote().messages(0)) {
      parties.add(told.from());
      messages++;
      Matcher secret = SECRET.matcher(told.text());
      stage.check(!secret.find(), "no secret in message " + told.seq(), told.label());
      stage.check(
          !told.text().contains(stage.password()),
          "no password in message " + told.seq(),
          told.label());
    }
    stage.check(parties.equals(PARTIES), "all six parties", parties.toString());
    stage.check(messages > 40, "more than 40 messages", String.valueOf(messages));
  }
}
