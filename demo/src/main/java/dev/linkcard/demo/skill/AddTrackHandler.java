package dev.linkcard.demo.skill;

import static com.amazon.ask.request.Predicates.intentName;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.linkcard.skill.account.LinkedAccount;
import dev.linkcard.skill.gate.LinkedRequestHandler;
import java.util.Optional;

/** "Add Second Wind to deep focus." */
final class AddTrackHandler implements LinkedRequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(intentName("AddTrackIntent"));
  }

  @Override
  public Optional<Response> handle(HandlerInput input, LinkedAccount account) {
    Words words = Words.of(input);
    String track = Slots.said(input, "track").orElse("");
    String said = Slots.said(input, "playlist").orElse("");
    String id = Slots.playlistId(said);
    Optional<JsonNode> longer =
        id.isEmpty() || track.isEmpty()
            ? Optional.empty()
            : account
                .api()
                .post(
                    "/v1/playlists/" + id + "/tracks",
                    JsonNodeFactory.instance.objectNode().put("title", track));
    String speech =
        longer
            .map(playlist -> words.say("added", track, playlist.path("name").asText()))
            .orElseGet(() -> words.say("unknown", said));
    return input.getResponseBuilder().withSpeech(speech).withShouldEndSession(true).build();
  }
}
