package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.metrics.Metrics;
import dev.linkcard.server.openid.JwtAccessTokens;
import dev.linkcard.server.pages.Service;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.throttle.Throttle;
import java.net.URI;
import java.util.Objects;
import java.util.OptionalInt;
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
  private final Upkeep upkeep;

  private AuthorizationServer(
      ServerSettings settings,
      ConfigurableApplicationContext context,
      Grants grants,
      Accounts accounts,
      Sessions sessions,
      Upkeep upkeep) {
    this.settings = settings;
    this.context = context;
    this.grants = grants;
    this.accounts = accounts;
    this.sessions = sessions;
    this.upkeep = upkeep;
  }

  /**
   * Opens the store and starts to listen; throws {@link ServerFailure} or the store's own
   * exception.
   */
  public static AuthorizationServer start(ServerSettings settings) {
    Store store = Store.open(settings.database());
    Issuer issuer = new Issuer(settings.publicAddress(), settings.host());
    JwtAccessTokens accessTokens = new JwtAccessTokens(issuer);
    Upkeep upkeep = upkeep(settings, store);
    Grants grants =
        Grants.open(
            store,
            Options.defaults()
                .withClock(settings.clock())
                .withPolicy(settings.policy())
                .withMaker(accessTokens)
                .withWatcher(upkeep.watcher()));
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
                upkeep.addTo(beans);
              });
      grants.sweeper().also("browser sessions", sessions::sweep);
      grants.sweeper().also("log-in attempts", throttle::sweep);
      upkeep.begin(grants, keys);
      return new AuthorizationServer(settings, context, grants, accounts, sessions, upkeep);
    } catch (RuntimeException failed) {
      upkeep.close();
      grants.close();
      throw explained(settings, failed);
    }
  }

  private static Upkeep upkeep(ServerSettings settings, Store store) {
    try {
      return Upkeep.of(settings, store.dataSource());
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
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
    return portTaken ? ServerFailure.portTaken(settings.port(), failed) : failed;
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

  /** Returns the record of what happened. */
  public AuditLog audit() {
    return grants.audit();
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  /** Returns the loopback port of metrics and health, if the settings asked for it. */
  public OptionalInt metricsPort() {
    return upkeep.metrics().map(Metrics::port).map(OptionalInt::of).orElse(OptionalInt.empty());
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
    upkeep.close();
    grants.close();
  }
}
