package dev.linkcard.demo.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.music.Playlist;
import dev.linkcard.skill.account.AccessToken;
import dev.linkcard.skill.account.TokenVerifier;
import dev.linkcard.skill.account.Verified;
import dev.linkcard.skill.account.Verified.Active;
import dev.linkcard.skill.account.Verified.Inactive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Answers {@code /v1/me} and {@code /v1/playlists…}. */
public final class PlaylistApi implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_BODY = 16 * 1024;
  private static final int LONGEST_TRACK = 200;

  private final Library library;
  private final TokenVerifier verifier;

  /** Makes the API over a library. */
  public PlaylistApi(Library library, TokenVerifier verifier) {
    this.library = library;
    this.verifier = verifier;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    boolean tracks = path.matches("/v1/playlists/[a-z0-9-]+/tracks");
    if (!tracks && !path.matches("/v1/me|/v1/playlists(/[a-z0-9-]+)?")) {
      return Answer.problem(404, "There is nothing at this address.");
    }
    String taken = tracks ? "POST" : "GET";
    if (!method.equals(taken)) {
      return Answer.notAllowed(method, taken);
    }
    if (tracks) {
      return authorized(exchange, "playlists.write", account -> add(account, path, body));
    }
    if (path.equals("/v1/me")) {
      return authorized(exchange, "", this::me);
    }
    if (path.equals("/v1/playlists")) {
      return authorized(exchange, "playlists.read", this::playlists);
    }
    return authorized(exchange, "playlists.read", account -> playlist(account, path));
  }

  private Answer authorized(HttpExchange exchange, String scope, Function<Active, Answer> then) {
    String header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Answer.noToken();
    }
    Optional<AccessToken> token = AccessToken.parse(Optional.of(header.substring(7).strip()));
    Verified verified = token.map(verifier::verify).orElseGet(Inactive::new);
    if (verified instanceof Active account) {
      boolean allowed = scope.isEmpty() || account.scopes().contains(scope);
      return allowed ? then.apply(account) : Answer.insufficientScope(scope);
    }
    return verified instanceof Inactive
        ? Answer.invalidToken()
        : Answer.problem(503, "The authorization server cannot be reached.");
  }

  private Answer me(Active account) {
    return library
        .of(account.subject())
        .map(listener -> JSON.createObjectNode().put("name", listener.name()))
        .map(Answer::ok)
        .orElseGet(() -> Answer.problem(404, "The account has no listener."));
  }

  private Answer playlists(Active account) {
    ArrayNode all = JSON.createArrayNode();
    library
        .of(account.subject())
        .ifPresent(listener -> listener.playlists().forEach(one -> all.add(brief(one))));
    ObjectNode answer = JSON.createObjectNode();
    answer.set("playlists", all);
    return Answer.ok(answer);
  }

  private Answer playlist(Active account, String path) {
    return library
        .playlist(account.subject(), path.substring("/v1/playlists/".length()))
        .map(playlist -> Answer.ok(whole(playlist)))
        .orElseGet(() -> Answer.problem(404, "There is no such playlist."));
  }

  private Answer add(Active account, String path, byte[] body) {
    String track = title(body);
    if (track.isBlank() || track.length() > LONGEST_TRACK) {
      return Answer.problem(400, "Send {\"title\": \"…\"} with 1 to 200 characters.");
    }
    return library
        .add(account.subject(), path.split("/", -1)[3], track)
        .map(playlist -> Answer.created(whole(playlist)))
        .orElseGet(() -> Answer.problem(404, "There is no such playlist."));
  }

  private static String title(byte[] body) {
    try {
      JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      return json.path("title").asText("").strip();
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  private static ObjectNode brief(Playlist playlist) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", playlist.id())
        .put("name", playlist.name());
  }

  private static ObjectNode whole(Playlist playlist) {
    ObjectNode node = brief(playlist);
    playlist.tracks().forEach(node.putArray("tracks")::add);
    return node;
  }
}
