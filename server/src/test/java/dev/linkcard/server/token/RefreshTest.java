package dev.linkcard.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static boolean isActive(Answer token) {
    return world.introspect(token.text("access_token")).body().startsWith("{\"active\":true,");
  }

  @Test
  void a_refresh_brings_a_new_pair_and_the_old_access_token_lives_on() {
    Answer first = world.linked();
    Answer second = world.token(World.refresh(first.text("refresh_token")));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
    assertThat(isActive(first)).isTrue();
    assertThat(isActive(second)).isTrue();
  }

  @Test
  void a_retry_with_the_previous_refresh_token_gets_the_same_successor() {
    Answer first = world.linked();
    Answer lost = world.token(World.refresh(first.text("refresh_token")));
    Answer retried = world.token(World.refresh(first.text("refresh_token")));

    assertThat(retried.status()).isEqualTo(200);
    assertThat(retried.text("refresh_token")).isEqualTo(lost.text("refresh_token"));
  }

  @Test
  void a_refresh_token_of_an_older_generation_ends_the_grant() {
    Answer first = world.linked();
    Answer second = world.token(World.refresh(first.text("refresh_token")));
    Answer third = world.token(World.refresh(second.text("refresh_token")));
    Answer stolen = world.token(World.refresh(first.text("refresh_token")));

    assertThat(stolen.status()).isEqualTo(400);
    assertThat(stolen.text("error")).isEqualTo("invalid_grant");
    assertThat(isActive(third)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"playlists.write", "\"quoted\"", "ü", "a\u0001b", "back\\slash"})
  void a_scope_beyond_the_grant_is_refused_and_changes_nothing(String scope) {
    String refreshToken = world.linked().text("refresh_token");
    Answer answer = world.token(World.refresh(refreshToken).with("scope", scope));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_scope");
    assertThat(world.token(World.refresh(refreshToken)).status()).isEqualTo(200);
  }

  @Test
  void an_unknown_refresh_token_is_an_invalid_grant() {
    for (String token : new String[] {"x", "ü", "\u0001", "x".repeat(10_000)}) {
      Answer answer = world.token(World.refresh(token));

      assertThat(answer.body())
          .isEqualTo(
              "{\"error\":\"invalid_grant\","
                  + "\"error_description\":\"The refresh token is unknown.\"}");
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void a_refresh_token_of_another_client_is_refused() {
    Form form = World.refresh(world.linked().text("refresh_token"));
    Answer answer =
        world.window().basic("alexa-other", World.OTHER_SECRET).post("/oauth2/token", form);

    assertThat(answer.text("error")).isEqualTo("invalid_grant");
  }
}
