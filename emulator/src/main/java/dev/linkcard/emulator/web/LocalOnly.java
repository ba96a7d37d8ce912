package dev.linkcard.emulator.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that a foreign page made the browser send (DNS rebinding, cross-site posts), and
 * puts the security headers on every answer.
 */
final class LocalOnly extends Filter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  private final Set<String> hosts;

  LocalOnly(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    if (isLocal(exchange)) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      Reply.error(403, "The emulator serves its own page and programs on this machine alone.")
          .send(exchange);
    }
  }

  private boolean isLocal(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin")).orElse("");
    String site =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site")).orElse("");
    String path = exchange.getRequestURI().getPath();
    if (site.equals("cross-site") && (path.startsWith("/api/") || path.equals("/app/link"))) {
      return false;
    }
    boolean reads = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
    return hosts.contains(host.toLowerCase(Locale.ROOT))
        && (reads || origin.isEmpty() || hosts.contains(origin.replaceFirst("^http://", "")));
  }

  @Override
  public String description() {
    return "local requests only";
  }
}
