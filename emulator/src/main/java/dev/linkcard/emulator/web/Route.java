package dev.linkcard.emulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Answers the requests of one path, method by method. */
final class Route implements HttpHandler {
  private static final int LONGEST_BODY = 64 * 1024;

  /** How much more is read, so that a client that is still sending gets to see the answer. */
  private static final int PASSED_OVER = 8 * 1024 * 1024;

  private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(?:;.*)?");

  private final Map<String, Handler> methods = new TreeMap<>();

  /** Makes the answer to a request. */
  interface Handler {
    Reply handle(HttpExchange exchange) throws IOException;
  }

  /** Answers GET, and HEAD without the body. */
  static Route get(Handler handler) {
    return new Route().on("GET", handler).on("HEAD", handler);
  }

  Route on(String method, Handler handler) {
    methods.put(method, handler);
    return this;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      reply(exchange).send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Handler handler = methods.get(exchange.getRequestMethod());
    if (handler == null) {
      exchange.getResponseHeaders().set("Allow", String.join(", ", methods.keySet()));
      return Reply.error(405, "This address takes " + String.join(" and ", methods.keySet()) + ".");
    }
    try {
      return handler.handle(exchange);
    } catch (BadRequest bad) {
      return Reply.error(bad.status, bad.sentence);
    }
  }

  /** Reads a body of at most 64 KiB. */
  static String body(HttpExchange exchange) throws IOException {
    List<String> types = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of(""));
    if (!JSON.matcher(types.get(0)).matches()) {
      throw new BadRequest(415, "Send Content-Type: application/json.");
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        passOver(in);
        throw new BadRequest(413, "The body is longer than 64 KiB.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static void passOver(InputStream in) throws IOException {
    byte[] buffer = new byte[LONGEST_BODY];
    int left = PASSED_OVER;
    while (left > 0) {
      int count = in.read(buffer);
      left -= count < 0 ? left : count;
    }
  }

  /** Ends a request that cannot be served as it was sent. */
  static final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String sentence;

    BadRequest(int status, String sentence) {
      super(sentence, null, false, false);
      this.status = status;
      this.sentence = sentence;
    }
  }
}
