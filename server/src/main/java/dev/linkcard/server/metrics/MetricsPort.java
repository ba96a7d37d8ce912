package dev.linkcard.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.server.background.Background;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Answers {@code /metrics} in the Prometheus text format and {@code /health}, on loopback. Health
 * is 200 while the database answers, else 503.
 */
public final class MetricsPort implements AutoCloseable {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";

  /** Whoever calls by another name is a web page that resolves its name to loopback. */
  private static final Pattern OWN_NAME =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?");

  private final HttpServer server;
  private final ExecutorService threads = Background.threads("linkcard-metrics", 2);

  private MetricsPort(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens on a loopback port, 0 for any.
   *
   * @throws IOException if the port is taken
   */
  static MetricsPort open(int port, Supplier<String> figures, BooleanSupplier healthy)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    MetricsPort opened =
        new MetricsPort(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    opened.server.setExecutor(opened.threads);
    opened.server.createContext("/", exchange -> answer(exchange, figures, healthy));
    opened.server.start();
    return opened;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(
      HttpExchange exchange, Supplier<String> figures, BooleanSupplier healthy) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (host == null || !OWN_NAME.matcher(host).matches()) {
        write(exchange, 400, "text/plain", "This port is not known by that name.\n");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        write(exchange, 405, "text/plain", "Send a GET request.\n");
      } else if ("/metrics".equals(path)) {
        write(exchange, 200, PROMETHEUS, figures.get());
      } else if ("/health".equals(path)) {
        health(exchange, healthy.getAsBoolean());
      } else {
        write(exchange, 404, "text/plain", "There are /metrics and /health.\n");
      }
    }
  }

  private static void health(HttpExchange exchange, boolean up) throws IOException {
    write(
        exchange,
        up ? 200 : 503,
        JSON,
        up ? "{\"status\":\"up\"}" : "{\"status\":\"down\",\"reason\":\"database\"}");
  }

  private static void write(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    Background.end(threads);
  }
}
