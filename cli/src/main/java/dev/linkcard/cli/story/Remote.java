package dev.linkcard.cli.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The emulator over HTTP: its page and its control API. */
final class Remote {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI alexa;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  Remote(URI alexa) {
    this.alexa = alexa;
  }

  URI address(String path) {
    return alexa.resolve(path);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  JsonNode json(String path) {
    return parse(get(path));
  }

  JsonNode post(String path, JsonNode body) {
    return parse(send(request(path).POST(BodyPublishers.ofString(body.toString()))));
  }

  JsonNode delete(String path) {
    return parse(send(request(path).DELETE()));
  }

  /** Returns the messages after a place in the journal, however many answers they take. */
  List<Told> messages(long after) {
    List<Told> messages = new ArrayList<>();
    JsonNode page = json("/api/messages?after=" + after);
    while (!page.isEmpty()) {
      page.forEach(message -> messages.add(Told.of(message)));
      page = json("/api/messages?after=" + messages.get(messages.size() - 1).seq());
    }
    return messages;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(alexa.resolve(path))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new StoryBroke("an answer from the emulator", "none (" + broken.getMessage() + ")");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryBroke("an answer from the emulator", "an interruption");
    }
  }

  private static JsonNode parse(HttpResponse<String> response) {
    try {
      if (response.statusCode() == 200) {
        return JSON.readTree(response.body());
      }
    } catch (JsonProcessingException notJson) {
      throw new StoryBroke("JSON from " + response.uri().getPath(), "something else");
    }
    throw new StoryBroke(
        "200 from " + response.uri().getPath(), String.valueOf(response.statusCode()));
  }
}
