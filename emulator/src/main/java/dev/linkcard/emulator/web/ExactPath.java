package dev.linkcard.emulator.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * Answers 404 where the JDK's server would take any path that begins like the mounted one. A
 * mounted path that ends in a slash, other than the root, is meant to have more behind it.
 */
final class ExactPath extends Filter {
  private final String path;

  ExactPath(String path) {
    this.path = path;
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    boolean open = path.endsWith("/") && path.length() > 1;
    if (open || exchange.getRequestURI().getPath().equals(path)) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      Reply.error(404, "There is nothing at this address.").send(exchange);
    }
  }

  @Override
  public String description() {
    return "no more than " + path;
  }
}
