package dev.linkcard.server.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Answer revoke(String token) {
    return world
        .window()
        .basic("alexa-cadenza", World.SECRET)
        .post("/oauth2/revoke", Form.of("token", token));
  }

  @Test
  void a_revoked_access_token_is_inactive_and_the_link_lives_on() {
    Answer token = world.linked();

    assertThat(revoke(token.text("access_token")).status()).isEqualTo(200);
    assertThat(world.introspect(token.text("access_token")).body()).isEqualTo("{\"active\":false}");
    assertThat(world.token(World.refresh(token.text("refresh_token"))).status()).isEqualTo(200);
  }

  @Test
  void a_revoked_refresh_token_takes_its_whole_grant_along() {
    Answer token = world.linked();

    assertThat(revoke(token.text("refresh_token")).status()).isEqualTo(200);
    assertThat(world.introspect(token.text("access_token")).body()).isEqualTo("{\"active\":false}");
    assertThat(world.token(World.refresh(token.text("refresh_token"))).text("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void an_unknown_token_is_revoked_already() {
    assertThat(revoke("x").status()).isEqualTo(200);
    assertThat(revoke("x").body()).isEmpty();
  }

  @Test
  void a_token_of_another_client_is_left_alone() {
    Answer token = world.linked();
    Answer answer =
        world
            .window()
            .basic("alexa-other", World.OTHER_SECRET)
            .post("/oauth2/revoke", Form.of("token", token.text("refresh_token")));

    assertThat(answer.status()).isIn(200, 400);
    assertThat(world.token(World.refresh(token.text("refresh_token"))).status()).isEqualTo(200);
  }

  @Test
  void a_request_without_a_token_is_an_invalid_request() {
    assertThat(revoke("").status()).isEqualTo(400);
    assertThat(revoke("").text("error")).isEqualTo("invalid_request");
  }
}
