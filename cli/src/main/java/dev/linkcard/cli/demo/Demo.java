package dev.linkcard.cli.demo;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.cli.command.CommandFailure;
import dev.linkcard.demo.Cadenza;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.music.Listener;
import dev.linkcard.emulator.AlexaEmulator;
import dev.linkcard.emulator.clock.MovableClock;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.model.InteractionModel;
import dev.linkcard.emulator.skill.SkillSetup;
import dev.linkcard.emulator.wiretap.Wiretap;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.accounts.Account;
import dev.linkcard.skill.account.Introspection;
import dev.linkcard.skill.verification.CertificateSource;
import dev.linkcard.skill.verification.RequestVerifier;
import dev.linkcard.skill.verification.TrustAnchors;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole story's cast, running. The parts know one another by address alone. */
final class Demo implements AutoCloseable {
  /** The people who can log in. */
  static final Map<String, String> PASSWORDS = Map.of("ada", "lovelace", "ben", "britten");

  private final MovableClock clock = MovableClock.system();
  private final Running running;
  private final AlexaEmulator alexa;
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
    serverTap.passTo(authorization.port());
    apiTap.passTo(
        listen(
                "the API",
                0,
                () ->
                    Cadenza.startApi(
                        0, library(authorization), introspection(authorization, Callers.API)))
            .port());
    skill = listen("the skill", ports.skill(), () -> startSkill(ports, authorization)).address();
    alexa.install(setup(authorization, locale));
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

  private Cadenza startSkill(Ports ports, AuthorizationServer authorization) throws IOException {
    RequestVerifier requests =
        RequestVerifier.forSkill(
            Cadenza.SKILL_ID,
            CertificateSource.at(alexa.baseUrl()),
            TrustAnchors.only(alexa.trustAnchor()),
            clock);
    return Cadenza.startSkill(
        ports.skill(), requests, introspection(authorization, Callers.SKILL), api);
  }

  private SkillSetup setup(AuthorizationServer authorization, String locale) {
    Client client =
        Client.alexa(
                new ClientId(Callers.ALEXA),
                "Alexa",
                alexa.redirectUrls().all().stream()
                    .map(url -> new RedirectUri(url.toString()))
                    .collect(Collectors.toSet()),
                Scopes.of(Library.scopeNames().toArray(String[]::new)))
            .withoutProofKey();
    AccountLinkingSettings settings =
        AccountLinkingSettings.authorizationCode(
                server.resolve("/oauth2/authorize"),
                server.resolve("/oauth2/token"),
                Callers.ALEXA,
                new ClientSecret(secret(authorization, client)))
            .scopes(Library.scopeNames())
            .skipOnEnablement(true)
            .build();
    InteractionModel model = InteractionModel.parse(Cadenza.interactionModel(locale));
    return Suggestions.in(
        locale, SkillSetup.of(Cadenza.NAME, Cadenza.SKILL_ID, skill, model).linkedBy(settings));
  }

  private Introspection introspection(AuthorizationServer authorization, String clientId) {
    Client resourceServer = Client.resourceServer(new ClientId(clientId), clientId);
    return Introspection.at(
        server.resolve("/oauth2/introspect"),
        clientId,
        new ClientSecret(secret(authorization, resourceServer)));
  }

  private static Library library(AuthorizationServer authorization) {
    Library library = new Library();
    library.add(subject(authorization, "ada"), Listener.ada());
    return library.add(subject(authorization, "ben"), Listener.ben());
  }

  private static String subject(AuthorizationServer authorization, String name) {
    Account account =
        authorization
            .accounts()
            .add(name, PASSWORDS.getOrDefault(name, name))
            .or(() -> authorization.accounts().find(name))
            .orElseThrow();
    return account.subject().value();
  }

  /** Registers a client, or gives one of an earlier run a new secret. */
  private static String secret(AuthorizationServer authorization, Client client) {
    return authorization
        .clients()
        .register(client)
        .or(
            () -> {
              authorization.clients().replace(client);
              return authorization.clients().renewSecret(client.id());
            })
        .orElseThrow()
        .reveal();
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
