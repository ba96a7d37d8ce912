package dev.linkcard.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Goes on after a log-out: back to the authorization request, for another account, or to the log-in
 * page.
 */
public final class LogOut implements LogoutSuccessHandler {
  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
      throws IOException {
    if (request.getParameter("client_id") == null) {
      response.sendRedirect("/login");
      return;
    }
    UriComponentsBuilder again = UriComponentsBuilder.fromPath("/oauth2/authorize");
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("_csrf")) {
                again.queryParam(name, (Object[]) values);
              }
            });
    response.sendRedirect(again.encode().toUriString().replace("+", "%2B"));
  }
}
