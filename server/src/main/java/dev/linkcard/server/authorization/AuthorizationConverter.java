package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.code.Challenge;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.server.consent.Decision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads authorization requests (RFC 6749 §4.1.1): the client and its redirect URI first, as every
 * later error goes there. Spring would let a loopback redirect URI change its port, and a {@code
 * request_uri} pass unchecked; here a redirect URI is there, and is the registered one to the
 * letter. A decision is taken from a POST alone: no link may say yes for anyone.
 */
public final class AuthorizationConverter implements AuthenticationConverter {
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  private final AuthenticationConverter converter =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();
  private final Clients clients;

  /** Makes a converter that knows the registrations. */
  public AuthorizationConverter(Clients clients) {
    this.clients = clients;
  }

  /**
   * Puts this converter in the place of Spring's two, one of which expects Spring's own consent
   * page.
   */
  public void replaceIn(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(this);
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    Client client =
        only(request, "client_id")
            .flatMap(ClientId::parse)
            .flatMap(clients::find)
            .orElseThrow(() -> refused("invalid_request", "The client_id is not known.", null));
    RedirectUri redirectUri =
        only(request, "redirect_uri")
            .flatMap(RedirectUri::parse)
            .filter(client::mayRedirectTo)
            .orElseThrow(
                () ->
                    refused(
                        "invalid_request",
                        "The redirect_uri is not registered for this client.",
                        null));
    OAuth2AuthorizationCodeRequestAuthenticationToken answerTo =
        new OAuth2AuthorizationCodeRequestAuthenticationToken(
            request.getRequestURL().toString(),
            client.id().value(),
            NOBODY,
            redirectUri.value(),
            only(request, "state").orElse(null),
            Set.of(),
            Map.of());
    checkParameters(request, answerTo);
    try {
      return converter.convert(request)
              instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
          ? taken(asked, request.getMethod())
          : null;
    } catch (OAuth2AuthorizationCodeRequestAuthenticationException wrong) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(wrong.getError(), answerTo);
    }
  }

  /** Returns a parameter that came exactly once. */
  private static Optional<String> only(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }

  private static void checkParameters(
      HttpServletRequest request, OAuth2AuthorizationCodeRequestAuthenticationToken answerTo) {
    for (String name : List.of("request", "request_uri")) {
      if (request.getParameter(name) != null) {
        throw refused(name + "_not_supported", "Send every parameter by itself.", answerTo);
      }
    }
    for (String[] values : request.getParameterMap().values()) {
      if (values.length > 1) {
        throw refused("invalid_request", "A parameter came more than once.", answerTo);
      }
    }
    if (only(request, "code_challenge")
        .filter(text -> Challenge.parse(text).isEmpty())
        .isPresent()) {
      throw refused(
          "invalid_request",
          "The code_challenge is not one of S256, RFC 7636 section 4.2.",
          answerTo);
    }
  }

  private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
      String error,
      String description,
      @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken answerTo) {
    return new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(error, description, null), answerTo);
  }

  private static Authentication taken(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, String method) {
    Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
    if (!method.equals("POST")) {
      parameters.remove(Decision.PARAMETER);
    }
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
