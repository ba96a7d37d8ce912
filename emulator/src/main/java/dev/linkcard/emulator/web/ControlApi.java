package dev.linkcard.emulator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.web.Route.BadRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTTP control API: what the page and tests in any language do with the emulator. */
final class ControlApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_UTTERANCE = 500;
  private static final int MOST_MESSAGES = 200;
  private static final long MOST_SECONDS = Duration.ofDays(3650).toSeconds();

  private final Supplier<Optional<Household>> household;

  ControlApi(Supplier<Optional<Household>> household) {
    this.household = household;
  }

  Reply state(HttpExchange exchange) {
    return Reply.json(200, StateJson.state(home()));
  }

  Reply message(HttpExchange exchange) {
    String seq = exchange.getRequestURI().getPath().substring("/api/messages/".length());
    if (!seq.matches("[0-9]{1,18}")) {
      throw new BadRequest(404, "Messages are numbered from 1.");
    }
    return home().journal().after(Long.parseLong(seq) - 1).stream()
        .findFirst()
        .filter(message -> message.seq() == Long.parseLong(seq))
        .map(message -> Reply.json(200, StateJson.whole(message)))
        .orElseGet(() -> Reply.error(404, "There is no message " + seq + "."));
  }

  /** Answers at most 200 messages; who wants more asks again with the last that came. */
  Reply messages(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("after=0");
    if (!query.matches("after=[0-9]{1,18}")) {
      throw new BadRequest(400, "Ask with ?after=n, the last message that you know.");
    }
    ArrayNode all = JSON.createArrayNode();
    home().journal().after(Long.parseLong(query.substring("after=".length()))).stream()
        .limit(MOST_MESSAGES)
        .forEach(message -> all.add(StateJson.whole(message)));
    return Reply.json(200, all);
  }

  Reply utter(HttpExchange exchange) throws IOException {
    String text = read(exchange).path("text").asText("").strip();
    if (text.isEmpty() || text.length() > LONGEST_UTTERANCE) {
      throw new BadRequest(400, "Send {\"text\": \"…\"} with 1 to 500 characters.");
    }
    return Reply.json(200, StateJson.turn(home(), home().say(text)));
  }

  Reply advance(HttpExchange exchange) throws IOException {
    JsonNode seconds = read(exchange).path("seconds");
    if (!seconds.canConvertToLong()
        || !seconds.isIntegralNumber()
        || seconds.asLong() < 1
        || seconds.asLong() > MOST_SECONDS) {
      throw new BadRequest(400, "Send {\"seconds\": n} with 1 to " + MOST_SECONDS + ".");
    }
    home().advance(Duration.ofSeconds(seconds.asLong()));
    return state(exchange);
  }

  Reply unlink(HttpExchange exchange) throws IOException {
    Route.body(exchange);
    home().unlink();
    return state(exchange);
  }

  Household home() {
    return household
        .get()
        .orElseThrow(() -> new BadRequest(409, "No skill is installed in the emulator."));
  }

  private static JsonNode read(HttpExchange exchange) throws IOException {
    String body = Route.body(exchange);
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new BadRequest(400, "The body is not JSON.");
    }
  }
}
