package dev.linkcard.skill.gate;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import dev.linkcard.skill.account.AccessToken;
import dev.linkcard.skill.account.LinkedAccount;
import dev.linkcard.skill.account.TokenVerifier;
import dev.linkcard.skill.account.Verified;
import dev.linkcard.skill.account.Verified.Active;
import dev.linkcard.skill.account.Verified.Inactive;
import dev.linkcard.skill.api.ApiClient;
import dev.linkcard.skill.api.ApiTrouble;
import dev.linkcard.skill.http.Calls;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An ASK handler that stands before a {@link LinkedRequestHandler}. Safe for several threads. */
public final class Gate implements RequestHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final String service;
  private final TokenVerifier verifier;
  private final URI api;
  private final Calls calls;
  private final LinkedRequestHandler handler;

  /** Makes a gate for a service, by the name that people know it by. */
  public Gate(
      String service, TokenVerifier verifier, URI api, Calls calls, LinkedRequestHandler handler) {
    this.service = service;
    this.verifier = verifier;
    this.api = api;
    this.calls = calls;
    this.handler = handler;
  }

  @Override
  public boolean canHandle(HandlerInput input) {
    return handler.canHandle(input);
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Optional<AccessToken> token = AccessToken.parse(accessToken(input));
    Phrases phrases = Phrases.in(Optional.ofNullable(input.getRequest().getLocale()));
    if (token.isEmpty()) {
      return linkAnswer(input, phrases.link());
    }
    Verified verified = verifier.verify(token.get());
    if (verified instanceof Active active) {
      return handleLinked(input, account(active, token.get()), phrases);
    }
    if (verified instanceof Inactive) {
      return linkAnswer(input, phrases.relink());
    }
    LOG.warn("A link could not be checked. {}", ((Verified.Unavailable) verified).why());
    return tryLater(input, phrases);
  }

  private Optional<Response> handleLinked(
      HandlerInput input, LinkedAccount account, Phrases phrases) {
    try {
      return handler.handle(input, account);
    } catch (ApiTrouble trouble) {
      LOG.warn("{}", trouble.getMessage());
      return trouble.cure() == ApiTrouble.Cure.RELINK
          ? linkAnswer(input, phrases.relink())
          : tryLater(input, phrases);
    }
  }

  private LinkedAccount account(Active active, AccessToken token) {
    return new LinkedAccount(
        active.subject(),
        active.scopes(),
        active.expiresAt(),
        new ApiClient(calls, api, token.bearer()));
  }

  private Optional<Response> linkAnswer(HandlerInput input, String phrase) {
    return input
        .getResponseBuilder()
        .withSpeech(phrase.formatted(spoken()))
        .withLinkAccountCard()
        .withShouldEndSession(true)
        .build();
  }

  private Optional<Response> tryLater(HandlerInput input, Phrases phrases) {
    return input
        .getResponseBuilder()
        .withSpeech(phrases.tryLater().formatted(spoken()))
        .withShouldEndSession(true)
        .build();
  }

  /** Speech is SSML, where an ampersand in a name has to be spelled as in XML. */
  private String spoken() {
    return service.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Reads {@code context.System.user.accessToken}; every step of the path may be absent. */
  private static Optional<String> accessToken(HandlerInput input) {
    return Optional.ofNullable(input.getRequestEnvelope().getContext())
        .map(Context::getSystem)
        .map(SystemState::getUser)
        .map(User::getAccessToken);
  }
}
