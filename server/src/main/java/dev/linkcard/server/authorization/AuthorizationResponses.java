package dev.linkcard.server.authorization;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Shows the consent page for a request without a code, and redirects one that has it (RFC 6749
 * §4.1.2), with the issuer (RFC 9207).
 */
public final class AuthorizationResponses implements AuthenticationSuccessHandler {
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    OAuth2AuthorizationCodeRequestAuthenticationToken answered =
        (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
    OAuth2AuthorizationCode code = answered.getAuthorizationCode();
    if (code == null) {
      request.setAttribute(
          OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName(), answered);
      request.getRequestDispatcher("/consent").forward(request, response);
      return;
    }
    response.sendRedirect(
        new RedirectAnswer(Objects.requireNonNull(answered.getRedirectUri()))
            .with("code", code.getTokenValue())
            .with("state", answered.getState())
            .with("iss", AuthorizationServerContextHolder.getContext().getIssuer())
            .address());
  }
}
