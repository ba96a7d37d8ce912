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

/** "What is on morning run?" */
final class TracksHandler implements LinkedRequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(intentName("TracksIntent"));
  }

  @Override
  public Optional<Response> handle(HandlerInput input, LinkedAccount account) {
    Words words = Words.of(input);
    String said = Slots.said(input, "playlist").orElse("");
    String id = Slots.playlistId(said);
    Optional<JsonNode> playlist =
        id.isEmpty() ? Optional.empty() : account.api().get("/v1/playlists/" + id);
    String speech =
        playlist.map(found -> tracks(words, found)).orElseGet(() -> words.say("unknown", said));
    return input.getResponseBuilder().withSpeech(speech).withShouldEndSession(true).build();
  }

  private static String tracks(Words words, JsonNode playlist) {
    List<String> titles = new ArrayList<>();
    playlist.path("tracks").forEach(title -> titles.add(title.asText()));
    String name = playlist.path("name").asText();
    return titles.isEmpty()
        ? words.say("tracks.none", name)
        : words.say("tracks", name, words.list(titles));
  }
}
