package dev.linkcard.emulator;

import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.device.Turn;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.linking.Habits;
import dev.linkcard.emulator.signing.SigningIdentity;
import dev.linkcard.emulator.skill.SkillSetup;
import dev.linkcard.emulator.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Alexa's half of account linking on loopback: page, control API and redirect endpoints. As in the
 * developer console, the redirect URLs are there first, and a skill is installed once its server
 * knows them. Safe for several threads; forgets everything when it is closed.
 */
public final class AlexaEmulator implements AutoCloseable {
  /** The vendor id that an emulator has unless it is given another. */
  public static final String VENDOR_ID = "MLINKCARD0001";

  private final MovableClock clock;
  private final Journal journal;
  private final AtomicReference<@Nullable Household> household = new AtomicReference<>();
  private final int port;
  private volatile @Nullable WebServer web;

  private AlexaEmulator(int port, MovableClock clock) {
    this.port = port;
    this.clock = clock;
    this.journal = new Journal(clock);
  }

  /** Makes an emulator for any free port; it listens after {@link #start}. */
  public static AlexaEmulator onAnyPort() {
    return on(0, MovableClock.system());
  }

  /** Makes an emulator for a loopback port, 0 for any, with a clock that others may share. */
  public static AlexaEmulator on(int port, MovableClock clock) {
    return new AlexaEmulator(port, clock);
  }

  /** Starts to listen; throws if the port is taken. */
  public AlexaEmulator start() throws IOException {
    if (web != null) {
      throw new IllegalStateException("The emulator listens already, at " + baseUrl() + ".");
    }
    SigningIdentity.prepare();
    web = WebServer.start(port, () -> Optional.ofNullable(household.get()));
    return this;
  }

  /** Installs a skill in place of any other, in a household that has not linked. */
  public AlexaEmulator install(SkillSetup skill) {
    household.set(new Household(skill, redirectUrls(), clock, journal, Habits.assumed()));
    return this;
  }

  /** Returns the address of the page. */
  public URI baseUrl() {
    WebServer running = web;
    if (running == null) {
      throw new IllegalStateException("The emulator listens after start().");
    }
    return running.baseUrl();
  }

  /** Returns the redirect URLs that the authorization server has to know. */
  public RedirectUrls redirectUrls() {
    return RedirectUrls.emulated(baseUrl(), VENDOR_ID);
  }

  /** Returns the authority that the skill has to trust, to verify the emulator's signatures. */
  public X509Certificate trustAnchor() {
    return SigningIdentity.ofThisProcess().trustAnchor();
  }

  /** Says something to the Echo. */
  public Turn say(String utterance) {
    return household().say(utterance);
  }

  /**
   * Presses "Link account" and returns the authorization request; empty if the skill has no account
   * linking.
   */
  public Optional<URI> pressLinkAccount() {
    return household().pressLinkAccount();
  }

  /** Unlinks the account in the Alexa app. */
  public void unlink() {
    household().unlink();
  }

  /** Moves the clock ahead. */
  public void advance(Duration by) {
    household().advance(by);
  }

  /** Returns all that was said between the parties. */
  public Journal journal() {
    return journal;
  }

  /** Returns the device, the app and the link of the installed skill. */
  public Household household() {
    Household installed = household.get();
    if (installed == null) {
      throw new IllegalStateException("No skill is installed in the emulator.");
    }
    return installed;
  }

  @Override
  public void close() {
    WebServer running = web;
    web = null;
    household.set(null);
    if (running != null) {
      running.close();
    }
  }
}
