package dev.linkcard.server.consent;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.server.pages.ContentPolicy;
import dev.linkcard.server.pages.Service;
import dev.linkcard.server.pages.Service.ScopeText;
import dev.linkcard.server.wire.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows what a client asks for. It is reached by a forward from the authorization endpoint alone.
 */
@Controller
class ConsentPage {
  private static final String REQUEST =
      "org.springframework.security.oauth2.server.authorization.authentication"
          + ".OAuth2AuthorizationCodeRequestAuthenticationToken";

  private final Clients clients;
  private final Service service;
  private final MessageSource messages;

  ConsentPage(Grants grants, Service service, MessageSource messages) {
    this.clients = grants.clients();
    this.service = service;
    this.messages = messages;
  }

  @RequestMapping("/consent")
  @Nullable String show(
      @RequestAttribute(name = REQUEST, required = false)
          @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken asked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale)
      throws IOException {
    if (asked == null) {
      response.sendError(404);
      return null;
    }
    ClientId id = new ClientId(asked.getClientId());
    model.addAttribute("clientName", clients.find(id).map(Client::name).orElse(id.value()));
    model.addAttribute("account", ((Authentication) asked.getPrincipal()).getName());
    model.addAttribute(
        "scopes",
        asked.getScopes().stream().sorted().map(scope -> described(scope, locale)).toList());
    model.addAttribute("fields", fields(asked, Parameters.of(request)));
    ContentPolicy.mayEndAt(response, Objects.requireNonNull(asked.getRedirectUri()));
    return "consent";
  }

  /** Finds words for a scope: the service's own, or ours for a scope of OpenID Connect. */
  private ScopeText described(String scope, Locale locale) {
    String ours = messages.getMessage("scope." + scope, null, scope, locale);
    ScopeText described = service.describe(scope);
    return described.text().equals(scope) && ours != null ? new ScopeText(scope, ours) : described;
  }

  /** Carries the request on as it came, with the scopes that were ignored: it is checked anew. */
  private static Map<String, String> fields(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, Parameters sent) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("client_id", asked.getClientId());
    fields.put("response_type", "code");
    fields.put("redirect_uri", Objects.requireNonNull(asked.getRedirectUri()));
    sent.once("scope").ifPresent(scope -> fields.put("scope", scope));
    if (asked.getState() != null) {
      fields.put("state", asked.getState());
    }
    asked
        .getAdditionalParameters()
        .forEach((name, value) -> fields.putIfAbsent(name, value.toString()));
    fields.remove("_csrf");
    return fields;
  }
}
