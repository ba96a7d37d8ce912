package dev.linkcard.server.openid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why a request with an access token is refused, each once (RFC 6750 §3.1). */
enum BearerRefusal {
  /** Says nothing more to who did not try. */
  NO_TOKEN(401, "", ""),
  IN_URL(400, "invalid_request", "Send the access token in the header, not in the URL."),
  TWO_TOKENS(400, "invalid_request", "Send one access token, in one way."),
  NOT_A_TOKEN(400, "invalid_request", "That is not spelled like an access token."),
  NOT_GOOD(401, "invalid_token", "The access token is unknown, over or revoked."),
  NOT_OPENID(403, "insufficient_scope", "The access token lacks the scope openid.");

  private final int status;
  private final String error;
  private final String description;

  BearerRefusal(int status, String error, String description) {
    this.status = status;
    this.error = error;
    this.description = description;
  }

  /** Writes the refusal into the header, and for people into the body. */
  ResponseEntity<Map<String, Object>> answer() {
    StringBuilder challenge = new StringBuilder("Bearer realm=\"userinfo\"");
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!error.isEmpty()) {
      challenge.append(", error=\"").append(error).append('"');
      challenge.append(", error_description=\"").append(description).append('"');
      fields.put("error", error);
      fields.put("error_description", description);
    }
    if (this == NOT_OPENID) {
      challenge.append(", scope=\"openid\"");
    }
    return ResponseEntity.status(status)
        .header("WWW-Authenticate", challenge.toString())
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(fields);
  }
}
