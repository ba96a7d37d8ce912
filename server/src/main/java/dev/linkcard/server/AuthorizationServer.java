package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.server.accounts.Accounts;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metadata.Issuer;
import dev.linkcard.server.metrics.Metrics;
import dev.linkcard.server.outage.Outage;
import dev.linkcard.server.pages.Service;
import dev.linkcard.server.session.Sessions;
import dev.linkcard.server.throttle.Throttle;
import java.net.URI;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** A running authorization server. Safe for several threads. */
public final class AuthorizationServer implements AutoCloseable {
  private final ServerSettings settings;
  private final ConfigurableApplicationContext context;
  private final Parts parts;

  private AuthorizationServer(
      ServerSettings settings, ConfigurableApplicationContext context, Parts parts) {
    this.settings = settings;
    this.context = context;
    this.parts = parts;
  }

  /**
   * Opens the store and starts to listen; throws {@link ServerFailure} or the store's own
   * exception.
   */
  public static AuthorizationServer start(ServerSettings settings) {
    StartCheck.check(settings);
    Opening opening = new Opening(settings);
    ConfigurableApplicationContext context;
    try {
      context = run(settings, opening);
    } catch (RuntimeException failed) {
      // What could not be opened is the reason, if something could not.
      opening.parts().close();
      throw explained(settings, failed);
    }
    AuthorizationServer server = new AuthorizationServer(settings, context, opening.parts());
    try {
      server.parts.begin();
      return server;
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  private static ConfigurableApplicationContext run(ServerSettings settings, Opening opening) {
    return new SpringApplicationBuilder(ServerApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(SpringProperties.of(settings))
        .listeners(opening)
        .initializers(context -> register(settings, opening, (GenericApplicationContext) context))
        .run();
  }

  private static void register(
      ServerSettings settings, Opening opening, GenericApplicationContext beans) {
    beans.registerBean(ServerSettings.class, () -> settings);
    beans.registerBean(Service.class, () -> new Service(settings.serviceName(), settings.scopes()));
    lend(beans, Issuer.class, opening.part(Parts::issuer));
    lend(beans, Keys.class, opening.part(Parts::keys));
    lend(beans, Grants.class, opening.part(Parts::grants));
    lend(beans, Accounts.class, opening.part(Parts::accounts));
    lend(beans, Sessions.class, opening.part(Parts::sessions));
    lend(beans, Throttle.class, opening.part(Parts::throttle));
    lend(beans, Outage.class, opening.part(parts -> parts.upkeep().outage()));
    if (settings.metricsPort().isPresent()) {
      beans.registerBean(
          "requests",
          FilterRegistrationBean.class,
          opening.part(parts -> parts.upkeep().requests()));
    }
  }

  /** Lets Spring have a part that is not its own to close, as it would by itself. */
  private static <T> void lend(GenericApplicationContext beans, Class<T> type, Supplier<T> part) {
    beans.registerBean(type, part, bean -> bean.setDestroyMethodName(""));
  }

  private static RuntimeException explained(ServerSettings settings, RuntimeException failed) {
    boolean portTaken =
        NestedExceptionUtils.getMostSpecificCause(failed) instanceof java.net.BindException
            || failed instanceof PortInUseException;
    return portTaken ? ServerFailure.portTaken(settings.port(), failed) : failed;
  }

  /** Returns the registrations of clients. */
  public Clients clients() {
    return parts.grants().clients();
  }

  /** Returns the people who can log in. */
  public Accounts accounts() {
    return parts.accounts();
  }

  /** Returns who is logged in. */
  public Sessions sessions() {
    return parts.sessions();
  }

  /** Returns what Spring has made of it all. */
  ConfigurableApplicationContext context() {
    return context;
  }

  /** Returns the record of what happened. */
  public AuditLog audit() {
    return parts.grants().audit();
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  /** Returns the loopback port of metrics and health, if the settings asked for it. */
  public OptionalInt metricsPort() {
    return parts
        .upkeep()
        .metrics()
        .map(Metrics::port)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
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
    parts.close();
  }
}
