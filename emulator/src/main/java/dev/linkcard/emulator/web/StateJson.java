package dev.linkcard.emulator.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.linkcard.emulator.app.Attempt;
import dev.linkcard.emulator.app.Card;
import dev.linkcard.emulator.device.Turn;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.journal.Message;
import dev.linkcard.emulator.linking.Linking;
import java.time.Instant;
import java.util.Optional;

/** What the page shows, as JSON. Without a token anywhere. */
final class StateJson {
  private StateJson() {}

  static ObjectNode state(Household home) {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state
        .putObject("skill")
        .put("name", home.skill().name())
        .put("invocationName", home.skill().model().invocationName())
        .put("skillId", home.skill().skillId())
        .put("locale", home.skill().locale().toLanguageTag())
        .put("region", home.skill().region().name())
        .put("note", home.skill().note());
    state
        .putObject("clock")
        .put("now", home.clock().instant().toString())
        .put("offsetSeconds", home.clock().offset().toSeconds());
    home.skill().suggestions().forEach(state.putArray("suggestions")::add);
    ObjectNode device = state.putObject("device").put("sessionOpen", home.echo().inSession());
    ArrayNode turns = device.putArray("turns");
    home.echo().turns().forEach(turn -> turns.add(turn(home, turn)));
    ObjectNode app = state.putObject("app");
    link(app.putObject("link"), home.linking());
    ArrayNode cards = app.putArray("cards");
    home.app().cards().forEach(card -> cards.add(card(home, card)));
    app.set(
        "lastAttempt",
        home.app().lastAttempt().map(attempt -> attempt(home, attempt)).orElse(null));
    return state;
  }

  static ObjectNode turn(Household home, Turn turn) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", turn.id()).put("at", turn.at().toString());
    node.put("said", home.journal().masked(turn.said()));
    put(node, "understood", turn.understood());
    node.put("speech", home.journal().masked(turn.speech()));
    if (turn.cause().isEmpty()) {
      return node.putNull("problem");
    }
    node.putObject("problem").put("cause", home.journal().masked(turn.cause()));
    return node;
  }

  static ObjectNode summary(Message message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("seq", message.seq())
        .put("exchange", message.exchange())
        .put("at", message.at().toString())
        .put("from", message.from().name())
        .put("to", message.to().name())
        .put("kind", message.kind().name())
        .put("label", message.label())
        .put("problem", message.problem());
  }

  static ObjectNode whole(Message message) {
    ObjectNode node = summary(message);
    message.head().forEach(node.putArray("head")::add);
    return node.put("body", message.body());
  }

  private static void link(ObjectNode node, Optional<Linking> linking) {
    Optional<Instant> since = linking.flatMap(Linking::linkedSince);
    node.put("status", since.isPresent() ? "LINKED" : "NOT_LINKED");
    node.put("since", since.map(Instant::toString).orElse(null));
    Optional<Instant> expiry = linking.flatMap(Linking::accessTokenExpiresAt);
    node.put("accessTokenExpiresAt", expiry.map(Instant::toString).orElse(null));
  }

  private static ObjectNode card(Household home, Card card) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", card.id()).put("at", card.at().toString()).put("type", card.type());
    put(node, "title", home.journal().masked(card.title()));
    put(node, "text", home.journal().masked(card.text()));
    return node;
  }

  private static ObjectNode attempt(Household home, Attempt attempt) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", attempt.at().toString());
    node.put("outcome", attempt.linked() ? "LINKED" : "FAILED").put("says", attempt.says());
    put(node, "cause", home.journal().masked(attempt.cause()));
    return node;
  }

  private static void put(ObjectNode node, String field, String text) {
    if (text.isEmpty()) {
      node.putNull(field);
    } else {
      node.put(field, text);
    }
  }
}
