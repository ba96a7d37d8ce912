package dev.linkcard.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Answer send(String method, String path) {
    return world.window().send(method, path, "application/x-www-form-urlencoded", "a=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/token", "/nothing", "/login/wait", "/error"})
  void an_address_that_is_none_is_a_404_for_every_method(String path) {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
      Answer answer = send(method, path);

      assertThat(answer.status()).as(method).isEqualTo(404);
      assertThat(answer.page().title()).isEqualTo("There is nothing here – Cadenza");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /                                       | GET, HEAD",
        "POST   | /oauth2/jwks                            | GET",
        "POST   | /.well-known/openid-configuration       | GET",
        "DELETE | /.well-known/oauth-authorization-server | GET, HEAD",
        "PUT    | /assets/server.css                      | GET, HEAD",
        "PUT    | /login                                  | GET, HEAD, POST",
        "DELETE | /logout                                 | POST",
      })
  void a_method_that_an_address_does_not_take_is_a_405(String method, String path, String allow) {
    Answer answer = send(method, path);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allow);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-configuration",
        "/oauth2/jwks",
        "/assets/server.css",
        "/login",
        "/nothing"
      })
  void head_is_answered_like_get_without_a_body(String path) {
    Answer get = world.window().get(path);
    Answer head = world.window().send("HEAD", path, "", "");

    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.body()).isEmpty();
  }
}
