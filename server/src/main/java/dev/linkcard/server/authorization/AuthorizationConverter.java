package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Clients;
import dev.linkcard.server.consent.Decision;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Turns a checked authorization request into what Spring passes on. A decision is taken from a POST
 * alone: no link may say yes for anyone.
 */
public final class AuthorizationConverter implements AuthenticationConverter {
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
  private static final Set<String> PARTS =
      Set.of("response_type", "client_id", "redirect_uri", "scope", "state");

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
  public Authentication convert(HttpServletRequest request) {
    Checked checked = RequestCheck.check(Parameters.of(request), clients::find);
    String address = request.getRequestURL().toString();
    if (checked instanceof Checked.Good good) {
      return token(
          address, good.returnAddress(), person(), good.scopes().values(), others(request));
    }
    if (checked instanceof Checked.ToClient refused) {
      throw refused(
          refused.reason(), token(address, refused.returnAddress(), NOBODY, Set.of(), Map.of()));
    }
    throw refused(((Checked.OnPage) checked).reason(), null);
  }

  /** Returns the exception that a refusal travels in; without an address it ends on a page. */
  static OAuth2AuthorizationCodeRequestAuthenticationException refused(
      AuthorizationRefusal reason,
      @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken answerTo) {
    return new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(reason.error(), reason.text(), null), answerTo);
  }

  private static OAuth2AuthorizationCodeRequestAuthenticationToken token(
      String address,
      ReturnAddress returnAddress,
      Authentication person,
      Set<String> scopes,
      Map<String, Object> others) {
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        address,
        returnAddress.client().id().value(),
        person,
        returnAddress.redirectUri().value(),
        returnAddress.state().isEmpty() ? null : returnAddress.state(),
        scopes,
        others);
  }

  private static Authentication person() {
    @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person == null ? NOBODY : person;
  }

  private static Map<String, Object> others(HttpServletRequest request) {
    Map<String, Object> others = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!PARTS.contains(name)) {
                others.put(name, values[0]);
              }
            });
    if (!request.getMethod().equals("POST")) {
      others.remove(Decision.PARAMETER);
    }
    return others;
  }
}
