package dev.linkcard.skill.gate;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import dev.linkcard.skill.account.LinkedAccount;
import java.util.Optional;

/** An ASK request handler that needs a linked account, and gets one. */
public interface LinkedRequestHandler {
  /** Tells whether this handler takes the request, linked or not. */
  boolean canHandle(HandlerInput input);

  /** Answers a person whose account is linked. */
  Optional<Response> handle(HandlerInput input, LinkedAccount account);
}
