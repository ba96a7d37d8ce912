package dev.linkcard.server.pages;

import dev.linkcard.server.accounts.TooManyLogIns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Shows a wrong password on the log-in page, and an overload for what it is: 429 with {@code
 * Retry-After}.
 */
public final class LogInFailures implements AuthenticationFailureHandler {
  private final AuthenticationFailureHandler wrong =
      new SimpleUrlAuthenticationFailureHandler("/login?error");

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException, ServletException {
    if (failed instanceof TooManyLogIns) {
      response.setHeader("Retry-After", "10");
      response.sendError(429);
      return;
    }
    wrong.onAuthenticationFailure(request, response, failed);
  }
}
