package dev.linkcard.server.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads authorization requests, and takes a decision from a POST alone: no link may say yes for
 * anyone.
 */
public final class ConsentConverter implements AuthenticationConverter {
  private final AuthenticationConverter converter =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();

  /**
   * Puts this converter in the place of Spring's two, one of which expects Spring's own consent
   * page.
   */
  public static void replaceIn(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(new ConsentConverter());
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    @Nullable Authentication converted = converter.convert(request);
    return converted instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
            && !request.getMethod().equals("POST")
        ? undecided(asked)
        : converted;
  }

  private static Authentication undecided(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
    parameters.remove(Decision.PARAMETER);
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        asked.getAuthorizationUri(),
        asked.getClientId(),
        (Authentication) asked.getPrincipal(),
        asked.getRedirectUri(),
        asked.getState(),
        asked.getScopes(),
        parameters);
  }
}
