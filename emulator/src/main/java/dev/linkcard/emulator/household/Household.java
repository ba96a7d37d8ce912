package dev.linkcard.emulator.household;

import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.emulator.app.AlexaApp;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.device.Echo;
import dev.linkcard.emulator.device.Turn;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.linking.Habits;
import dev.linkcard.emulator.linking.LinkOutcome;
import dev.linkcard.emulator.linking.Linking;
import dev.linkcard.emulator.skill.SkillSetup;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a person can do with a skill at home. Each method returns when its exchanges are over; safe
 * for several threads.
 */
public final class Household {
  private final SkillSetup skill;
  private final RedirectUrls redirectUrls;
  private final MovableClock clock;
  private final Journal journal;
  private final AlexaApp app;
  private final Echo echo;
  private final Optional<Linking> linking;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Puts a skill into a household that has not linked. */
  public Household(
      SkillSetup skill,
      RedirectUrls redirectUrls,
      MovableClock clock,
      Journal journal,
      Habits habits) {
    this.skill = skill;
    this.redirectUrls = redirectUrls;
    this.clock = clock;
    this.journal = journal;
    OutgoingCalls calls = new OutgoingCalls(journal);
    this.app = new AlexaApp(skill.name(), clock);
    this.linking =
        skill
            .accountLinking()
            .map(settings -> new Linking(skill.skillId(), settings, calls, clock, habits));
    this.echo =
        new Echo(skill, journal, calls, app, clock, () -> linking.flatMap(Linking::accessToken));
  }

  /** Says something to the Echo. */
  public Turn say(String utterance) {
    Turn turn = echo.hear(utterance);
    changed();
    return turn;
  }

  /**
   * Presses "Link account" and returns the authorization request; empty if the skill has no account
   * linking.
   */
  public Optional<URI> pressLinkAccount() {
    return linking.map(
        link -> {
          long pressed =
              journal.request(
                  Party.PERSON, Party.ALEXA, Content.said("presses “Link account”", skill.name()));
          URI request = link.authorizationRequest(redirectUrls.of(skill.region()));
          journal.response(
              pressed, Content.said("opens the authorization URL", request.toString()), false);
          changed();
          return request;
        });
  }

  /** Takes the authorization response that a browser brought to one of Alexa's redirect URLs. */
  public LinkOutcome arrive(URI arrivedAt, Map<String, String> parameters) {
    LinkOutcome outcome =
        linking
            .map(link -> link.finish(arrivedAt, parameters))
            .orElseGet(
                () -> new LinkOutcome.Failed("", "The skill has no account linking settings."));
    app.show(outcome);
    changed();
    return outcome;
  }

  /** Unlinks the account in the app; Alexa forgets its tokens and tells nobody. */
  public void unlink() {
    journal.note(Party.PERSON, Party.ALEXA, Content.said("unlinks " + skill.name(), ""));
    linking.ifPresent(Linking::unlink);
    changed();
  }

  /** Lets time pass. */
  public void advance(Duration by) {
    clock.advance(by);
    journal.note(
        Party.ALEXA,
        Party.ALEXA,
        Content.said(
            "time passes: " + words(by),
            "It is " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " now."));
    changed();
  }

  /** Calls a listener after everything that one did here; it must not block. */
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public SkillSetup skill() {
    return skill;
  }

  public RedirectUrls redirectUrls() {
    return redirectUrls;
  }

  public MovableClock clock() {
    return clock;
  }

  public Journal journal() {
    return journal;
  }

  public AlexaApp app() {
    return app;
  }

  public Echo echo() {
    return echo;
  }

  /** Returns the link, if the skill has account linking. */
  public Optional<Linking> linking() {
    return linking;
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  private static String words(Duration by) {
    long hours = by.toHours();
    boolean whole = by.equals(Duration.ofHours(hours)) && hours > 0;
    return whole ? hours + (hours == 1 ? " hour" : " hours") : by.toSeconds() + " seconds";
  }
}
