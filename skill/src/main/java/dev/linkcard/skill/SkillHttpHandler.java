package dev.linkcard.skill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** Serves a skill endpoint on the JDK's HTTP server: POST alone, at most 1 MiB. */
public final class SkillHttpHandler implements HttpHandler {
  private static final int LONGEST_BODY = 1024 * 1024;

  private final SkillEndpoint endpoint;

  /** Makes a handler to be put at the path of the skill's endpoint. */
  public SkillHttpHandler(SkillEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
      SkillReply reply =
          body.length > LONGEST_BODY
              ? SkillReply.refused()
              : endpoint.answer(name -> header(exchange, name), body);
      if (reply.body().length > 0) {
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
      }
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      if (reply.body().length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }
}
