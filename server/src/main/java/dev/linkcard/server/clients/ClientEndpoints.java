package dev.linkcard.server.clients;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The endpoints that clients call, never a browser. All of them take POST alone; Spring's filters
 * answer that, and what is left comes here (RFC 6749 §3.2).
 */
@Controller
public final class ClientEndpoints {
  /** The paths. */
  public static final Set<String> PATHS =
      Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");

  @RequestMapping({"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"})
  ResponseEntity<String> other() {
    return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
        .header("Allow", "POST")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"error\":\"invalid_request\",\"error_description\":\"Send a POST request.\"}");
  }
}
