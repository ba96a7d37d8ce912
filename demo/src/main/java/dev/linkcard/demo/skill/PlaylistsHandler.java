package dev.linkcard.demo.skill;

import static com.amazon.ask.request.Predicates.intentName;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.fasterxml.jackson.databind.JsonNode;
import dev.linkcard.skill.account.LinkedAccount;
import dev.linkcard.skill.gate.LinkedRequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "What are my playlists?" */
final class PlaylistsHandler implements LinkedRequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(intentName("PlaylistsIntent"));
  }

  @Override
  public Optional<Response> handle(HandlerInput input, LinkedAccount account) {
    Words words = Words.of(input);
    List<String> names = new ArrayList<>();
    account
        .api()
        .get("/v1/playlists")
        .ifPresent(
            answer -> {
              for (JsonNode playlist : answer.path("playlists")) {
                names.add(playlist.path("name").asText());
              }
            });
    String speech =
        names.isEmpty()
            ? words.say("playlists.none")
            : words.say("playlists", names.size(), words.list(names));
    return input.getResponseBuilder().withSpeech(speech).withShouldEndSession(true).build();
  }
}
