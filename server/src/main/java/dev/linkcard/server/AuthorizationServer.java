package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.openid.JwtAccessTokens;
import dev.linkcard.server.pages.Service;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.throttle.Throttle;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** A running authorization server. Safe for several threads. */
public final class AuthorizationServer implements AutoCloseable {
  private final ServerSettings settings;
  private final ConfigurableApplicationContext context;
  private final Grants grants;
  private final Accounts accounts;
  private final Sessions sessions;

  private AuthorizationServer(
      ServerSettings settings,
      ConfigurableApplicationContext context,
      Grants grants,
      Accounts accounts,
      Sessions sessions) {
    this.settings = settings;
    this.context = context;
    this.grants = grants;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /**
   * Opens the store and starts to listen; throws {@link ServerFailure} or the store's own
   * exception.
   */
  public static AuthorizationServer start(ServerSettings settings) {
    Store store = Store.open(settings.database());
    Issuer issuer = new Issuer(settings.publicAddress(), settings.host());
    JwtAccessTokens accessTokens = new JwtAccessTokens(issuer);
    Grants grants =
        Grants.open(
            store,
            Options.defaults()
                .withClock(settings.clock())
                .withPolicy(settings.policy())
                .withMaker(accessTokens));
    try {
      Keys keys = SigningKeys.open(settings, store, grants);
      accessTokens.signWith(keys);
      Accounts accounts = Accounts.open(store, grants.audit(), settings.clock());
      Sessions sessions = Sessions.open(store, settings.clock());
      Throttle throttle = Throttle.open(store, settings.clock());
      ConfigurableApplicationContext context =
          run(
              settings,
              beans -> {
                beans.registerBean(Issuer.class, () -> issuer);
                beans.registerBean(Keys.class, () -> keys);
                beans.registerBean(Grants.class, () -> grants);
                beans.registerBean(Accounts.class, () -> accounts);
                beans.registerBean(Sessions.class, () -> sessions);
                beans.registerBean(Throttle.class, () -> throttle);
              });
      grants.sweeper().also("browser sessions", sessions::sweep);
      grants.sweeper().also("log-in attempts", throttle::sweep);
      return new AuthorizationServer(settings, context, grants, accounts, sessions);
    } catch (RuntimeException failed) {
      grants.close();
      throw explained(settings, failed);
    }
  }

  private static ConfigurableApplicationContext run(
      ServerSettings settings, Consumer<GenericApplicationContext> parts) {
    return new SpringApplicationBuilder(ServerApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(SpringProperties.of(settings))
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(ServerSettings.class, () -> settings);
              parts.accept(beans);
              beans.registerBean(
                  Service.class, () -> new Service(settings.serviceName(), settings.scopes()));
            })
        .run();
  }

  private static RuntimeException explained(ServerSettings settings, RuntimeException failed) {
    boolean portTaken =
        NestedExceptionUtils.getMostSpecificCause(failed) instanceof java.net.BindException
            || failed instanceof PortInUseException;
    return portTaken
        ? new ServerFailure(
            "Port " + settings.port() + " is in use; stop what listens there or name another port.",
            failed)
        : failed;
  }

  /** Returns the registrations of clients. */
  public Clients clients() {
    return grants.clients();
  }

  /** Returns the people who can log in. */
  public Accounts accounts() {
    return accounts;
  }

  /** Returns who is logged in. */
  public Sessions sessions() {
    return sessions;
  }

  /** Returns what Spring has made of it all. */
  ConfigurableApplicationContext context() {
    return context;
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  /** Returns the address of the server itself; what its users call it by is in the settings. */
  public URI address() {
    String host = settings.host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port());
  }

  @Override
  public void close() {
    context.close();
    grants.close();
  }
}
