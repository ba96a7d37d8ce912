package dev.linkcard.server.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IntrospectionTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void an_access_token_is_active_and_stands_for_the_subject() {
    JsonNode answer = world.introspect(world.linked().text("access_token")).json();

    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder(
            "active", "client_id", "sub", "token_type", "scope", "iat", "exp");
    assertThat(answer.path("active").booleanValue()).isTrue();
    assertThat(answer.path("client_id").asString()).isEqualTo("alexa-cadenza");
    assertThat(answer.path("sub").asString())
        .isEqualTo(world.server.accounts().find("ada").orElseThrow().subject().value())
        .isNotEqualTo("ada");
    assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.path("scope").asString()).isEqualTo("playlists.read");
    assertThat(answer.path("exp").asLong() - answer.path("iat").asLong()).isEqualTo(3600);
  }

  @Test
  void anything_else_is_inactive_and_no_more_is_said() {
    String refreshToken = world.linked().text("refresh_token");

    for (String token : new String[] {"x", refreshToken, "ü", "\u0001", "x".repeat(10_000)}) {
      Answer answer = world.introspect(token);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"active\":false}");
      assertThat(answer.header("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void a_skill_may_not_ask() {
    Answer answer =
        world
            .window()
            .basic("alexa-cadenza", World.SECRET)
            .post("/oauth2/introspect", Form.of("token", world.linked().text("access_token")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("unauthorized_client");
  }

  @Test
  void a_request_without_a_token_is_an_invalid_request() {
    for (String form : new String[] {"x=1", "token=", "token=a&token=b"}) {
      Answer answer =
          world.window().basic("cadenza-api", World.API_SECRET).post("/oauth2/introspect", form);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("error")).isEqualTo("invalid_request");
    }
  }
}
