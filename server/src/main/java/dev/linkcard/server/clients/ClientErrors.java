package dev.linkcard.server.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a client: 401 with {@code WWW-Authenticate} for {@code invalid_client}, and for one that
 * shows no secret at all; else 400 (RFC 6749 §5.2).
 */
public final class ClientErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    SecurityContextHolder.clearContext();
    write(response, ((OAuth2AuthenticationException) refused).getError());
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
      throws IOException {
    write(
        response,
        new OAuth2Error(
            OAuth2ErrorCodes.INVALID_CLIENT, "The client has not authenticated.", null));
  }

  private static void write(HttpServletResponse response, OAuth2Error error) throws IOException {
    boolean unknown = error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT);
    if (unknown) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"token\"");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("error", error.getErrorCode());
    if (error.getDescription() != null) {
      fields.put("error_description", error.getDescription());
    }
    response.setStatus(unknown ? 401 : 400);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(JSON.writeValueAsString(fields));
  }
}
