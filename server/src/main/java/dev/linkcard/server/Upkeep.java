package dev.linkcard.server;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.watch.Watcher;
import dev.linkcard.server.audit.AuditLines;
import dev.linkcard.server.audit.Everyone;
import dev.linkcard.server.background.Repeating;
import dev.linkcard.server.keys.Keys;
import dev.linkcard.server.metrics.Metrics;
import dev.linkcard.server.metrics.RequestTimer;
import dev.linkcard.server.outage.Outage;
import dev.linkcard.server.sweeping.Sweeping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * What runs beside the endpoints: the lines of the audit, the metrics, the watch over the database,
 * and the timers of sweeper and signing keys.
 */
final class Upkeep implements AutoCloseable {
  private final ServerSettings settings;
  private final Outage outage;
  private final @Nullable Metrics metrics;
  private final Watcher watcher;
  private @Nullable Sweeping sweeping;
  private @Nullable Repeating reading;

  private Upkeep(ServerSettings settings, Outage outage, @Nullable Metrics metrics) {
    this.settings = settings;
    this.outage = outage;
    this.metrics = metrics;
    List<Watcher> watchers = new ArrayList<>();
    if (settings.auditLines()) {
      watchers.add(new AuditLines(settings.clock()));
    }
    if (metrics != null) {
      watchers.add(metrics.decisions());
    }
    this.watcher = new Everyone(watchers);
  }

  /** Opens the port of the metrics, if there shall be one. */
  static Upkeep of(ServerSettings settings, DataSource database) {
    Outage outage = new Outage(database);
    OptionalInt port = settings.metricsPort();
    try {
      return new Upkeep(
          settings,
          outage,
          port.isPresent() ? Metrics.open(port.getAsInt(), database, outage::answers) : null);
    } catch (IOException taken) {
      outage.close();
      throw ServerFailure.portTaken(port.getAsInt(), taken);
    }
  }

  /** Begins to sweep and to read the keys, each on its own, so that no request has to wait. */
  void begin(Grants grants, Keys keys) {
    Sweeping.Watch watch =
        metrics == null
            ? Sweeping.Watch.none()
            : Sweeping.Watch.of(metrics.rows()::removed, metrics.rows()::failed);
    grants.sweeper().keepingAudit(settings.auditFor());
    sweeping = Sweeping.begin(grants.sweeper()::sweep, settings.upkeepEvery(), watch);
    reading =
        Repeating.begin(
            "linkcard-keys",
            "The signing keys could not be read",
            keys::read,
            settings.upkeepEvery());
  }

  Watcher watcher() {
    return watcher;
  }

  Outage outage() {
    return outage;
  }

  /** Returns what times the requests, where the settings ask for metrics. */
  FilterRegistrationBean<RequestTimer> requests() {
    FilterRegistrationBean<RequestTimer> filter =
        new FilterRegistrationBean<>(metrics().orElseThrow().requests());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  Optional<Metrics> metrics() {
    return Optional.ofNullable(metrics);
  }

  @Override
  public void close() {
    if (sweeping != null) {
      sweeping.close();
    }
    if (reading != null) {
      reading.close();
    }
    outage.close();
    if (metrics != null) {
      metrics.close();
    }
  }
}
