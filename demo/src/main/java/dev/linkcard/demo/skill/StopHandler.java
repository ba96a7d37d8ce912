package dev.linkcard.demo.skill;

import static com.amazon.ask.request.Predicates.intentName;
import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedRequest;
import java.util.Optional;

/** "Stop", "cancel", "go home", and the end of a session, which takes no speech. */
final class StopHandler implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(
        intentName("AMAZON.StopIntent")
            .or(intentName("AMAZON.CancelIntent"))
            .or(intentName("AMAZON.NavigateHomeIntent"))
            .or(requestType(SessionEndedRequest.class)));
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    return input.getRequest() instanceof SessionEndedRequest
        ? Optional.empty()
        : input
            .getResponseBuilder()
            .withSpeech(Words.of(input).say("goodbye"))
            .withShouldEndSession(true)
            .build();
  }
}
