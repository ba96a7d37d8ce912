package dev.linkcard.demo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.demo.Cadenza;
import dev.linkcard.demo.music.Library;
import dev.linkcard.demo.music.Listener;
import dev.linkcard.skill.account.AccessToken;
import dev.linkcard.skill.account.Verified;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistApiTest {
  private Cadenza api;

  /** Knows tokens that spell what they are good for: subject and scopes. */
  private static Verified verify(AccessToken token) {
    if (token.value().equals("unsure")) {
      return new Verified.Unavailable("down");
    }
    String[] parts = token.value().split("~");
    return parts.length == 1
        ? new Verified.Inactive()
        : new Verified.Active(parts[0], Set.of(parts[1].split("/")), Instant.MAX);
  }

  @BeforeEach
  void start() throws IOException {
    Library library = new Library().add("1", Listener.ada()).add("2", Listener.ben());
    api = Cadenza.startApi(0, library, PlaylistApiTest::verify);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> send(String method, String path, String bearer, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.address().resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send("GET", path, "Bearer " + token, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/me|1~x|200|{\"name\":\"ada\"}",
        "/v1/me|2~x|200|{\"name\":\"ben\"}",
        "/v1/me|3~x|404|{\"error\":\"The account has no listener.\"}",
        "/v1/playlists|2~playlists.read|200|{\"playlists\":[{\"id\":\"kitchen-disco\",\"name\":\"Kitchen Disco\"},{\"id\":\"road-trip\",\"name\":\"Road Trip\"}]}",
        "/v1/playlists|3~playlists.read|200|{\"playlists\":[]}",
        "/v1/playlists/road-trip|2~playlists.read|200|{\"id\":\"road-trip\",\"name\":\"Road Trip\",\"tracks\":[\"Mile One\",\"Open Windows\"]}",
        "/v1/playlists/road-trip|1~playlists.read|404|{\"error\":\"There is no such playlist.\"}",
        "/v1/playlists/none|1~playlists.read|404|{\"error\":\"There is no such playlist.\"}",
        "/v1/nothing|1~playlists.read|404|{\"error\":\"There is nothing at this address.\"}",
      })
  void each_account_reads_what_is_its_own(String path, String token, int status, String json)
      throws Exception {
    HttpResponse<String> answer = get(path, token);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(json);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic eDp5", "Bearer", "x"})
  void a_call_without_a_bearer_token_is_challenged(String authorization) throws Exception {
    HttpResponse<String> answer = send("GET", "/v1/playlists", authorization, "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"cadenza\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer unknown", "bearer unknown", "Bearer a b", "Bearer ü"})
  void a_token_that_is_not_good_is_an_invalid_token(String authorization) throws Exception {
    HttpResponse<String> answer = send("GET", "/v1/playlists", authorization, "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"cadenza\", error=\"invalid_token\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/playlists, 1~playlists.write, playlists.read",
    "GET, /v1/playlists/road-trip, 2~playlists.write, playlists.read",
    "POST, /v1/playlists/road-trip/tracks, 2~playlists.read, playlists.write",
  })
  void a_token_without_the_scope_is_told_which(
      String method, String path, String token, String scope) throws Exception {
    HttpResponse<String> answer = send(method, path, "Bearer " + token, "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains(
            "Bearer realm=\"cadenza\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
  }

  @Test
  void a_token_that_nobody_can_judge_is_a_503_and_not_the_caller_s_fault() throws Exception {
    assertThat(get("/v1/me", "unsure").statusCode()).isEqualTo(503);
  }

  @Test
  void a_track_is_added_for_its_account_alone() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/v1/playlists/deep-focus/tracks",
            "Bearer 1~playlists.write",
            "{\"title\":\" Söhne & Co \"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"id\":\"deep-focus\",\"name\":\"Deep Focus\","
                + "\"tracks\":[\"Slow Rivers\",\"Glass Rooms\",\"Söhne & Co\"]}");
    assertThat(get("/v1/playlists/deep-focus", "1~playlists.read").body()).contains("Söhne & Co");
    assertThat(
            send(
                    "POST",
                    "/v1/playlists/deep-focus/tracks",
                    "Bearer 2~playlists.write",
                    "{\"title\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"title\":\"  \"}",
        "{\"title\":{}}",
        "long",
        "huge"
      })
  void a_track_without_a_title_is_a_400(String body) throws Exception {
    String sent =
        body.equals("long") || body.equals("huge")
            ? "{\"title\":\"" + "x".repeat(body.equals("long") ? 201 : 100_000) + "\"}"
            : body;
    HttpResponse<String> answer =
        send("POST", "/v1/playlists/deep-focus/tracks", "Bearer 1~playlists.write", sent);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"Send {\\\"title\\\": \\\"…\\\"} with 1 to 200 characters.\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/me, GET",
    "POST, /v1/playlists, GET",
    "HEAD, /v1/playlists, GET",
    "PUT, /v1/playlists/deep-focus, GET",
    "GET, /v1/playlists/deep-focus/tracks, POST",
  })
  void another_method_is_a_405_that_says_which_is_taken(String method, String path, String allow)
      throws Exception {
    HttpResponse<String> answer = send(method, path, "Bearer 1~playlists.read", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allow);
  }

  @Test
  void an_address_that_is_none_is_a_404_for_every_method() throws Exception {
    assertThat(send("POST", "/v1/nothing", "", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/", "", "").statusCode()).isEqualTo(404);
  }
}
