package dev.linkcard.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the API.
 *
 * @param status the HTTP status
 * @param challenge the header {@code WWW-Authenticate}; empty if there is none
 * @param json the body
 */
record Answer(int status, String challenge, JsonNode json) {
  static Answer ok(JsonNode json) {
    return new Answer(200, "", json);
  }

  static Answer problem(int status, String sentence) {
    return new Answer(status, "", JsonNodeFactory.instance.objectNode().put("error", sentence));
  }

  /**
   * Refuses a call without a token, RFC 6750 §3: no error code, since there was nothing wrong yet.
   */
  static Answer noToken() {
    return challenged(401, "Bearer realm=\"cadenza\"", "Send an access token.");
  }

  static Answer invalidToken() {
    return challenged(
        401,
        "Bearer realm=\"cadenza\", error=\"invalid_token\"",
        "The access token is expired, revoked or unknown.");
  }

  static Answer insufficientScope(String scope) {
    return challenged(
        403,
        "Bearer realm=\"cadenza\", error=\"insufficient_scope\", scope=\"" + scope + "\"",
        "The access token has no " + scope + ".");
  }

  private static Answer challenged(int status, String challenge, String sentence) {
    return new Answer(status, challenge, problem(status, sentence).json());
  }

  void send(HttpExchange exchange) throws IOException {
    if (!challenge.isEmpty()) {
      exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
    }
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
