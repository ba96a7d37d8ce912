package dev.linkcard.server.refusals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a client's request in the form of RFC 6749 §5.2. */
public final class JsonAnswer {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonAnswer() {}

  /** Writes the whole answer; a 401 names the scheme that a client may use. */
  public static void write(HttpServletResponse response, Refused reason) throws IOException {
    if (reason.status() == 401) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"token\"");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("error", reason.error());
    fields.put("error_description", reason.text());
    response.setStatus(reason.status());
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(JSON.writeValueAsString(fields));
  }
}
