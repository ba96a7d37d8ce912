package dev.linkcard.emulator.device;

import dev.linkcard.emulator.app.AlexaApp;
import dev.linkcard.emulator.device.SkillAnswer.CardContent;
import dev.linkcard.emulator.device.SkillAnswer.Invalid;
import dev.linkcard.emulator.device.SkillAnswer.Response;
import dev.linkcard.emulator.envelope.Ids;
import dev.linkcard.emulator.envelope.RequestEnvelope;
import dev.linkcard.emulator.envelope.Session;
import dev.linkcard.emulator.http.OutgoingCalls;
import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.model.Understood;
import dev.linkcard.emulator.model.Understood.IntentMatch;
import dev.linkcard.emulator.model.Understood.Nothing;
import dev.linkcard.emulator.model.Utterances;
import dev.linkcard.emulator.skill.SkillSetup;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An Echo with a screen. It handles one utterance at a time; others wait. */
public final class Echo {
  /** Observed in many public reports of skills that failed or were too slow. */
  private static final String SKILL_FAILED =
      "There was a problem with the requested skill's response.";

  /** Assumed. */
  private static final String NOT_UNDERSTOOD = "Sorry, I don't know that.";

  private static final int MOST = 200;

  private final SkillSetup skill;
  private final Journal journal;
  private final AlexaApp app;
  private final Clock clock;
  private final Supplier<Optional<String>> accessToken;
  private final Utterances utterances;
  private final RequestEnvelope envelopes;
  private final SkillCall skillCall;
  private final List<Turn> turns = new ArrayList<>();
  private int lastTurn;
  private volatile @Nullable Session session;

  /** Makes a device that asks for the access token before each request. */
  public Echo(
      SkillSetup skill,
      Journal journal,
      OutgoingCalls calls,
      AlexaApp app,
      Clock clock,
      Supplier<Optional<String>> accessToken) {
    this.skill = skill;
    this.journal = journal;
    this.app = app;
    this.clock = clock;
    this.accessToken = accessToken;
    this.utterances = new Utterances(skill.model(), skill.locale());
    this.envelopes = new RequestEnvelope(skill, Ids.random());
    this.skillCall = new SkillCall(calls);
  }

  /**
   * Says something to Alexa and returns what became of it, within a little more than Alexa's
   * deadlines.
   */
  public synchronized Turn hear(String said) {
    long spoken = journal.request(Party.PERSON, Party.DEVICE, Content.said("“" + said + "”", said));
    long heard = journal.request(Party.DEVICE, Party.ALEXA, Content.said("utterance", said));
    Turn turn = turn(said, utterances.resolve(said, session != null));
    boolean failed = !turn.cause().isEmpty();
    journal.response(heard, Content.said("speech", turn.speech()), failed);
    journal.response(spoken, Content.said("“" + turn.speech() + "”", turn.speech()), failed);
    keep(turn);
    return turn;
  }

  /** Returns the last 200 turns, newest last. */
  public List<Turn> turns() {
    synchronized (turns) {
      return List.copyOf(turns);
    }
  }

  /** Tells whether the skill keeps the microphone open for more. */
  public boolean inSession() {
    return session != null;
  }

  private Turn turn(String said, Understood understood) {
    if (understood instanceof Nothing nothing) {
      return turn(said, "", NOT_UNDERSTOOD, nothing.why());
    }
    String name = understood instanceof IntentMatch match ? match.name() : "LaunchRequest";
    Session open = session == null ? Session.open() : session;
    byte[] envelope = envelopes.bytes(understood, open, accessToken.get(), clock.instant());
    SkillAnswer answer = skillCall.send(skill.endpoint(), envelope, name);
    if (answer instanceof Invalid invalid) {
      session = null;
      return turn(said, name, SKILL_FAILED, invalid.cause());
    }
    Response response = (Response) answer;
    session = response.keepsSession() ? open.after(response.attributes()) : null;
    show(response.card());
    return turn(said, name, response.speech(), "");
  }

  private void show(CardContent card) {
    if (!card.type().isEmpty()) {
      app.show(card.type(), card.title(), card.text());
      journal.note(
          Party.ALEXA,
          Party.PERSON,
          Content.said(
              card.type() + " card in the Alexa app", (card.title() + "\n" + card.text()).strip()));
    }
  }

  private Turn turn(String said, String understood, String speech, String cause) {
    return new Turn(++lastTurn, clock.instant(), said, understood, speech, cause);
  }

  private void keep(Turn turn) {
    synchronized (turns) {
      turns.add(turn);
      if (turns.size() > MOST) {
        turns.remove(0);
      }
    }
  }
}
