package dev.linkcard.server.clients;

import dev.linkcard.server.refusals.JsonAnswer;
import dev.linkcard.server.refusals.Refused;
import dev.linkcard.server.refusals.RefusedClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Refuses a client, also one that shows no secret at all (RFC 6749 §5.2). */
public final class ClientErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    SecurityContextHolder.clearContext();
    JsonAnswer.write(response, reason(failed));
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
      throws IOException {
    JsonAnswer.write(response, ClientRefusal.NOT_AUTHENTICATED);
  }

  /**
   * All exceptions are ours but one: Spring's filter itself looks whether there is a grant type.
   */
  private static Refused reason(AuthenticationException failed) {
    return failed instanceof RefusedClient refused
        ? refused.reason()
        : ClientRefusal.GRANT_TYPE_MISSING;
  }
}
