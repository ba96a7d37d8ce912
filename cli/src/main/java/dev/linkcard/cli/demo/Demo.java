package dev.linkcard.cli.demo;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.demo.Cadenza;
import dev.linkcard.demo.music.Library;
import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import dev.linkcard.emulator.wiretap.Wiretap;
import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.skill.account.Introspection;
import dev.linkcard.skill.verification.CertificateSource;
import dev.linkcard.skill.verification.RequestVerifier;
import dev.linkcard.skill.verification.TrustAnchors;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;

/** The whole story's cast, running. The parts know one another by address alone. */
final class Demo implements AutoCloseable {
  private final MovableClock clock = MovableClock.system();
  private final Running running;
  private final AlexaEmulator alexa;
  private final Registrations registrations;
  private final URI server;
  private final URI api;
  private final URI skill;

  private Demo(Running running, Ports ports, Path data, String locale) {
    this.running = running;
    alexa = listen("Alexa", ports.alexa(), AlexaEmulator.on(ports.alexa(), clock)::start);
    Wiretap serverTap =
        listen(
            "the authorization server",
            ports.server(),
            () -> tap(ports.server(), Party.AUTHORIZATION_SERVER));
    Wiretap apiTap = listen("the API", ports.api(), () -> tap(ports.api(), Party.API));
    server = serverTap.baseUrl();
    api = apiTap.baseUrl();
    AuthorizationServer authorization =
        running.add(
            AuthorizationServer.start(
                ServerSettings.in(data, Cadenza.NAME)
                    .withPort(0)
                    .withPublicUrl(server)
                    .withScopes(Library.scopes())
                    .withClock(clock)));
    registrations = new Registrations(authorization);
    serverTap.passTo(authorization.port());
    apiTap.passTo(
        listen(
                "the API",
                0,
                () -> Cadenza.startApi(0, registrations.library(), introspection(Callers.API)))
            .port());
    skill = listen("the skill", ports.skill(), () -> startSkill(ports)).address();
    alexa.install(setup(locale));
  }

  /**
   * Starts everything; throws {@link CommandFailure} and leaves nothing running if a part cannot
   * start.
   */
  static Demo start(Ports ports, Path data, String locale) {
    Running running = new Running();
    try {
      return new Demo(running, ports, data, locale);
    } catch (RuntimeException failed) {
      running.close();
      throw failed;
    }
  }

  private Wiretap tap(int port, Party to) throws IOException {
    return Wiretap.listen(
        port, alexa.journal(), to, to == Party.API ? Callers::ofApi : Callers::ofServer);
  }

  private Cadenza startSkill(Ports ports) throws IOException {
    RequestVerifier requests =
        RequestVerifier.forSkill(
            Cadenza.SKILL_ID,
            CertificateSource.at(alexa.baseUrl()),
            TrustAnchors.only(alexa.trustAnchor()),
            clock);
    return Cadenza.startSkill(ports.skill(), requests, introspection(Callers.SKILL), api);
  }

  private SkillSetup setup(String locale) {
    AccountLinkingSettings settings =
        AccountLinkingSettings.authorizationCode(
                server.resolve("/oauth2/authorize"),
                server.resolve("/oauth2/token"),
                Callers.ALEXA,
                registrations.alexa(alexa.redirectUrls()))
            .scopes(Library.scopeNames())
            .skipOnEnablement(true)
            .build();
    InteractionModel model = InteractionModel.parse(Cadenza.interactionModel(locale));
    return Suggestions.in(
        locale, SkillSetup.of(Cadenza.NAME, Cadenza.SKILL_ID, skill, model).linkedBy(settings));
  }

  private Introspection introspection(String clientId) {
    return Introspection.at(
        server.resolve("/oauth2/introspect"), clientId, registrations.resourceServer(clientId));
  }

  private <T extends AutoCloseable> T listen(String who, int port, Start<T> start) {
    try {
      return running.add(start.start());
    } catch (BindException taken) {
      throw new CommandFailure(
          "Port %d is in use, and %s needs it; stop what listens there, or choose with --port-base or --ports."
              .formatted(port, who),
          taken);
    } catch (IOException failed) {
      throw new CommandFailure("No port can be opened on loopback for " + who + ".", failed);
    }
  }

  /** Starts something that listens. */
  private interface Start<T> {
    T start() throws IOException;
  }

  URI alexaUrl() {
    return alexa.baseUrl();
  }

  URI serverUrl() {
    return server;
  }

  URI apiUrl() {
    return api;
  }

  URI skillUrl() {
    return skill;
  }

  @Override
  public void close() {
    running.close();
  }
}
