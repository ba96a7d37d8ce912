package dev.linkcard.demo.skill;

import static com.amazon.ask.request.Predicates.intentName;
import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import java.util.Optional;

/**
 * "Open cadenza", "help", and what was not understood: says what one can ask, and keeps listening.
 */
final class WelcomeHandler implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(
        requestType(LaunchRequest.class)
            .or(intentName("AMAZON.HelpIntent"))
            .or(intentName("AMAZON.FallbackIntent")));
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Words words = Words.of(input);
    boolean understood = !input.matches(intentName("AMAZON.FallbackIntent"));
    return input
        .getResponseBuilder()
        .withSpeech(words.say(understood ? "welcome" : "fallback"))
        .withReprompt(words.say("reprompt"))
        .withShouldEndSession(false)
        .build();
  }
}
