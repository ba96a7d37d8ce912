package dev.linkcard.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A message of the emulator's journal, as its control API tells it.
 *
 * @param seq its place in the journal
 * @param from the party that sent it
 * @param to the party that got it
 * @param kind {@code REQUEST}, {@code RESPONSE} or {@code NOTE}
 * @param label the line above the arrow
 * @param head start line and headers
 * @param body the body, secrets masked
 */
record Told(
    long seq, String from, String to, String kind, String label, List<String> head, String body) {
  static Told of(JsonNode json) {
    return new Told(
        json.path("seq").asLong(),
        json.path("from").asText(),
        json.path("to").asText(),
        json.path("kind").asText(),
        json.path("label").asText(),
        StreamSupport.stream(json.path("head").spliterator(), false).map(JsonNode::asText).toList(),
        json.path("body").asText());
  }

  boolean isRequest(String sender, String receiver) {
    return kind.equals("REQUEST") && from.equals(sender) && to.equals(receiver);
  }

  boolean isResponse(String sender, String receiver) {
    return kind.equals("RESPONSE") && from.equals(sender) && to.equals(receiver);
  }

  boolean hasHeader(String start) {
    return head.stream().anyMatch(line -> line.regionMatches(true, 0, start, 0, start.length()));
  }

  /** All that is shown of the message. */
  String text() {
    return label + "\n" + String.join("\n", head) + "\n" + body;
  }
}
