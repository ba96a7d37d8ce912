package dev.linkcard.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

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
    StringJoiner again = new StringJoiner("&", "/oauth2/authorize?", "");
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("_csrf")) {
                again.add(encoded(name) + "=" + encoded(values[0]));
              }
            });
    response.sendRedirect(again.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
