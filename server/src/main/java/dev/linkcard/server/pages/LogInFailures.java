package dev.linkcard.server.pages;

import dev.linkcard.server.accounts.TooManyLogIns;
import dev.linkcard.server.session.TooManyAttempts;
import dev.linkcard.server.session.WaitingRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Shows on the log-in page what went wrong, and loses no request: a wrong password, or 429 with
 * {@code Retry-After} when there were too many of them or too many people (RFC 6585 §4).
 */
public final class LogInFailures implements AuthenticationFailureHandler {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration BUSY = Duration.ofSeconds(10);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException, ServletException {
    if (failed instanceof InternalAuthenticationServiceException) {
      // The password was not looked at, since the database is away or we made a mistake.
      throw failed;
    }
    if (failed instanceof TooManyAttempts many) {
      Duration wait = many.waiting();
      boolean seconds = wait.compareTo(Duration.ofMinutes(2)) < 0;
      request.setAttribute("detail", seconds ? wait.toSeconds() : wait.plusSeconds(59).toMinutes());
      tooMany(request, response, seconds ? "login.wait.seconds" : "login.wait.minutes", wait);
    } else if (failed instanceof TooManyLogIns) {
      tooMany(request, response, "login.busy", BUSY);
    } else {
      response.sendRedirect(WaitingRequest.inForm(request).logInPage(WaitingRequest.FAILED));
    }
  }

  private static void tooMany(
      HttpServletRequest request, HttpServletResponse response, String words, Duration wait)
      throws IOException, ServletException {
    response.setStatus(TOO_MANY_REQUESTS);
    response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
    request.setAttribute("problem", words);
    request.getRequestDispatcher("/login/wait").forward(request, response);
  }
}
