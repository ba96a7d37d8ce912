package dev.linkcard.emulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A whole answer.
 *
 * @param status the HTTP status
 * @param type the media type, or the address of a redirect
 * @param body the body; empty with a redirect
 */
record Reply(int status, String type, byte[] body) {
  static Reply json(int status, JsonNode json) {
    return new Reply(status, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Reply error(int status, String sentence) {
    return json(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
  }

  static Reply redirect(URI to) {
    return new Reply(303, to.toString(), new byte[0]);
  }

  void send(HttpExchange exchange) throws IOException {
    boolean redirect = status / 100 == 3;
    exchange.getResponseHeaders().set(redirect ? "Location" : "Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public String toString() {
    return "Reply[" + status + ", " + body.length + " bytes]";
  }
}
