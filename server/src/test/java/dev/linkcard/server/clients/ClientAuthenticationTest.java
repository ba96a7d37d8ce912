package dev.linkcard.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAuthenticationTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void assertUnknown(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"token\"");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.text("error")).isEqualTo("invalid_client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"})
  void a_wrong_secret_is_an_invalid_client(String path) {
    Form form = World.refresh("x").with("token", "x");
    Form body = form.with("client_id", "alexa-cadenza").with("client_secret", "wrong");

    assertUnknown(world.window().basic("alexa-cadenza", "wrong").post(path, form));
    assertUnknown(world.window().post(path, body));
    assertUnknown(world.window().basic("nobody", World.SECRET).post(path, form));
    assertUnknown(world.window().basic("x".repeat(200), World.SECRET).post(path, form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"})
  void a_request_without_credentials_is_an_invalid_client(String path) {
    Form form = World.refresh("x").with("token", "x");

    assertUnknown(world.window().post(path, form));
    assertUnknown(world.window().post(path, form.with("client_id", "alexa-cadenza")));
    assertUnknown(world.window().with("Authorization", "Bearer x").post(path, form));
  }

  @Test
  void a_person_who_is_logged_in_is_no_client_whatever_the_name() {
    world.server.accounts().add("cadenza-api", World.PASSWORD);
    Window window = world.loggedIn("cadenza-api");
    String accessToken = world.linked().text("access_token");

    assertUnknown(window.post("/oauth2/introspect", Form.of("token", accessToken)));
    assertUnknown(window.post("/oauth2/revoke", Form.of("token", accessToken)));
    assertUnknown(window.post("/oauth2/token", World.refresh("x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic QQ",
        "Basic Og==",
        "Basic YTo=",
        "Basic a b"
      })
  void a_broken_basic_header_is_an_invalid_request(String header) {
    Answer answer =
        world.window().with("Authorization", header).post("/oauth2/token", World.refresh("x"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":\"invalid_request\","
                + "\"error_description\":\"The Basic credentials cannot be read.\"}");
  }

  @Test
  void a_wrong_secret_does_not_use_up_the_code() {
    Form form = World.exchange(world.code());

    assertUnknown(world.window().basic("alexa-cadenza", "wrong").post("/oauth2/token", form));
    assertThat(world.token(form).status()).isEqualTo(200);
  }
}
