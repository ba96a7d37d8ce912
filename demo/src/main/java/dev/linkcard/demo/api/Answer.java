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
 * @param allow the header {@code Allow}; empty if there is none
 * @param json the body
 */
record Answer(int status, String challenge, String allow, JsonNode json) {
  static Answer ok(JsonNode json) {
    return new Answer(200, "", "", json);
  }

  static Answer problem(int status, String sentence) {
    return new Answer(status, "", "", JsonNodeFactory.instance.objectNode().put("error", sentence));
  }

  static Answer created(JsonNode json) {
    return new Answer(201, "", "", json);
  }

  /** Refuses a method, and says which one is taken (RFC 9110 §15.5.6). */
  static Answer notAllowed(String method, String allow) {
    JsonNode json = problem(405, "This address does not take " + method + ".").json();
    return new Answer(405, "", allow, json);
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
    return new Answer(status, challenge, "", problem(status, sentence).json());
  }

  void send(HttpExchange exchange) throws IOException {
    if (!challenge.isEmpty()) {
      exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
    }
    if (!allow.isEmpty()) {
      exchange.getResponseHeaders().set("Allow", allow);
    }
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
