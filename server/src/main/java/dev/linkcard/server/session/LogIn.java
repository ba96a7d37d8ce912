package dev.linkcard.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Sends a person to the log-in page, which carries the authorization request on: nothing is stored
 * for a request that waits; and back from there.
 */
public final class LogIn implements AuthenticationEntryPoint, AuthenticationSuccessHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
      throws IOException {
    ask(request, response, "");
  }

  /** Goes on with the request that the log-in form has carried. */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(WaitingRequest.inForm(request).goOn());
  }

  /**
   * Asks a person who is logged in for the password again. The request has been satisfied when
   * {@link LoggedIn#isFor} says so: a reload of the page does not do it, a log-in for another
   * request neither, and one log-in is good for one decision (see {@link Sessions#decide}).
   */
  public static void again(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ask(request, response, WaitingRequest.AGAIN);
  }

  private static void ask(HttpServletRequest request, HttpServletResponse response, String word)
      throws IOException {
    WaitingRequest waiting =
        request.getRequestURI().equals("/oauth2/authorize")
            ? WaitingRequest.of(request)
            : WaitingRequest.none();
    response.sendRedirect(waiting.logInPage(word));
  }
}
