package dev.linkcard.server.authorization;

import dev.linkcard.server.refusals.PageAnswer;
import dev.linkcard.server.refusals.Spelled;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Decides where an authorization error goes: to the redirect URI (RFC 6749 §4.1.2.1), or on a page
 * of our own where the client or the redirect URI is not known to be good. What goes to the client
 * says who sent it (RFC 9207).
 */
public final class AuthorizationErrors implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException, ServletException {
    OAuth2AuthorizationCodeRequestAuthenticationException refused =
        (OAuth2AuthorizationCodeRequestAuthenticationException) failed;
    OAuth2Error error = refused.getError();
    OAuth2AuthorizationCodeRequestAuthenticationToken asked =
        refused.getAuthorizationCodeRequestAuthentication();
    @Nullable String redirectUri = asked == null ? null : asked.getRedirectUri();
    if (asked == null || redirectUri == null || redirectUri.isEmpty()) {
      PageAnswer.show(request, response, Spelled.of(400, error));
      return;
    }
    response.sendRedirect(
        new RedirectAnswer(redirectUri)
            .with("error", error.getErrorCode())
            .with("error_description", error.getDescription())
            .with("state", asked.getState())
            .with("iss", AuthorizationServerContextHolder.getContext().getIssuer())
            .address());
  }
}
