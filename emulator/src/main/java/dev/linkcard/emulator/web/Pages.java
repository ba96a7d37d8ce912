package dev.linkcard.emulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The emulator's page and what belongs to it, from the class path. */
final class Pages {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private Pages() {}

  static Route.Handler file(String name) {
    return exchange -> read(name);
  }

  static Reply asset(HttpExchange exchange) throws IOException {
    return read(exchange.getRequestURI().getPath().substring(1));
  }

  private static Reply read(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z0-9/-]+\\.[a-z]+")) {
      return Reply.error(404, "There is nothing at this address.");
    }
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in == null
          ? Reply.error(404, "There is nothing at this address.")
          : new Reply(200, type, in.readAllBytes());
    }
  }
}
