package dev.linkcard.server.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a token response (RFC 6749 §5.1). {@code expires_in} is always there, a number, and
 * exactly the lifetime: Spring's own writer computes it from the time of writing and rounds down.
 */
public final class TokenResponses implements AuthenticationSuccessHandler {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    OAuth2AccessTokenAuthenticationToken issued =
        (OAuth2AccessTokenAuthenticationToken) authentication;
    OAuth2AccessToken accessToken = issued.getAccessToken();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("access_token", accessToken.getTokenValue());
    fields.put("token_type", "Bearer");
    fields.put(
        "expires_in",
        Duration.between(accessToken.getIssuedAt(), accessToken.getExpiresAt()).toSeconds());
    fields.put("refresh_token", Objects.requireNonNull(issued.getRefreshToken()).getTokenValue());
    fields.put("scope", String.join(" ", accessToken.getScopes()));
    fields.putAll(issued.getAdditionalParameters());
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Pragma", "no-cache");
    response.getWriter().write(JSON.writeValueAsString(fields));
  }
}
