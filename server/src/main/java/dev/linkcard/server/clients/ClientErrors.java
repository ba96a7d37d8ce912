package dev.linkcard.server.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Refuses a client: 401 with {@code WWW-Authenticate} for {@code invalid_client}, else 400 (RFC
 * 6749 §5.2).
 */
public final class ClientErrors implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    SecurityContextHolder.clearContext();
    String code = ((OAuth2AuthenticationException) refused).getError().getErrorCode();
    boolean unknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
    if (unknown) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"token\"");
    }
    response.setStatus(unknown ? 401 : 400);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write("{\"error\":\"" + code + "\"}");
  }
}
