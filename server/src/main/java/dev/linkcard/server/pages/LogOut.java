package dev.linkcard.server.pages;

import dev.linkcard.server.session.WaitingRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Goes on after a log-out: to the log-in page, with the authorization request when somebody
 * switches accounts.
 */
public final class LogOut implements LogoutSuccessHandler {
  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
      throws IOException {
    response.sendRedirect(WaitingRequest.of(request).logInPage(""));
  }
}
