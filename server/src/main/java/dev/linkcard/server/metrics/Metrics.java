package dev.linkcard.server.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.linkcard.grants.watch.Watcher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/** Everything that is counted and timed in one server, shown on a loopback port until closed. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Decisions decisions = new Decisions(registry);
  private final RequestTimer requests = new RequestTimer(registry);
  private final Rows rows = new Rows(registry);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MetricsPort port;

  private Metrics(int port, DataSource database, BooleanSupplier healthy) throws IOException {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    connections(database);
    this.port = MetricsPort.open(port, registry::scrape, healthy);
  }

  /**
   * Begins to count, and listens on 127.0.0.1.
   *
   * @param port 0 for any
   * @param healthy tells whether the database answers
   * @throws IOException if the port is taken
   */
  public static Metrics open(int port, DataSource database, BooleanSupplier healthy)
      throws IOException {
    return new Metrics(port, database, healthy);
  }

  /** Returns what counts the decisions. */
  public Watcher decisions() {
    return decisions;
  }

  /** Returns what times the requests. */
  public RequestTimer requests() {
    return requests;
  }

  /** Returns what counts the rows that a sweeper removed. */
  public Rows rows() {
    return rows;
  }

  /** Returns the port that is listened on. */
  public int port() {
    return port.port();
  }

  @Override
  public void close() {
    port.close();
    collections.close();
    registry.close();
  }

  private void connections(DataSource database) {
    if (database instanceof HikariDataSource pool) {
      gauge(pool, "active", HikariPoolMXBean::getActiveConnections);
      gauge(pool, "idle", HikariPoolMXBean::getIdleConnections);
      gauge(pool, "awaited", HikariPoolMXBean::getThreadsAwaitingConnection);
    }
  }

  private void gauge(
      HikariDataSource pool, String state, ToDoubleFunction<HikariPoolMXBean> figure) {
    Gauge.builder(
            "linkcard.database.connections",
            pool,
            p -> figure.applyAsDouble(p.getHikariPoolMXBean()))
        .description("Connections to the database: in use, at rest, and requests that wait for one")
        .tag("state", state)
        .register(registry);
  }
}
