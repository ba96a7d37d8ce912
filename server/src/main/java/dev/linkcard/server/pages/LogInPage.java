package dev.linkcard.server.pages;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.client.Clients;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.server.session.LoggedIn;
import dev.linkcard.server.session.WaitingRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for name and password, and carries the authorization request on that waits for them. */
@Controller
class LogInPage {
  /** In characters, as accounts have names of at most so many. */
  private static final int LONGEST_NAME = 100;

  private final Clients clients;
  private final MessageSource messages;

  LogInPage(Grants grants, MessageSource messages) {
    this.clients = grants.clients();
    this.messages = messages;
  }

  /** Asks; somebody who is logged in goes on at once, unless the password is asked for again. */
  @GetMapping("/login")
  @Nullable String ask(
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale)
      throws IOException {
    WaitingRequest waiting = WaitingRequest.of(request);
    boolean failed = request.getParameter(WaitingRequest.FAILED) != null;
    boolean again = request.getParameter(WaitingRequest.AGAIN) != null;
    Optional<LoggedIn> person = LoggedIn.in(authentication);
    if (person.isPresent() && !waiting.isEmpty() && !failed && !again) {
      response.sendRedirect(waiting.goOn());
      return null;
    }
    if (failed) {
      model.addAttribute("problem", messages.getMessage("login.error", null, locale));
    }
    if (again) {
      person.ifPresent(known -> model.addAttribute("account", known.name()));
    }
    waiting
        .parameter("login_hint")
        .filter(hint -> hint.length() <= LONGEST_NAME)
        .ifPresent(hint -> model.addAttribute("account", hint));
    return page(waiting, again && person.isPresent(), response, model);
  }

  /** Asks again with what {@link LogInFailures} has to say; reached by a forward alone. */
  @PostMapping("/login/wait")
  @Nullable String waitAWhile(
      HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
      throws IOException {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      response.sendError(404);
      return null;
    }
    String key = (String) request.getAttribute("problem");
    Object[] words = {request.getAttribute("detail")};
    model.addAttribute("problem", messages.getMessage(key, words, locale));
    Optional.ofNullable(request.getParameter("username"))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .ifPresent(name -> model.addAttribute("account", name));
    return page(WaitingRequest.inForm(request), false, response, model);
  }

  private String page(
      WaitingRequest waiting, boolean again, HttpServletResponse response, Model model) {
    Optional<Client> client =
        waiting.parameter("client_id").flatMap(ClientId::parse).flatMap(clients::find);
    client.map(Client::name).ifPresent(name -> model.addAttribute("clientName", name));
    client
        .flatMap(known -> redirectUri(waiting, known))
        .ifPresent(good -> ContentPolicy.mayEndAt(response, good.value()));
    model.addAttribute("again", again);
    model.addAttribute("waiting", waiting.isEmpty() ? null : waiting.query());
    return "login";
  }

  private static Optional<RedirectUri> redirectUri(WaitingRequest waiting, Client client) {
    return waiting
        .parameter("redirect_uri")
        .flatMap(RedirectUri::parse)
        .filter(client::mayRedirectTo);
  }
}
