package dev.linkcard.server.authorization;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationErrorTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void assertRefusedOnAPage(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.page().title()).isEqualTo("This request cannot be answered – Cadenza");
    assertThat(answer.page().select(".hint p").text()).startsWith("invalid_request: ");
    assertThat(answer.leaks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "", " ", "cadenza-api", "alexa-cadenza ", "\u0000", "ü"})
  void an_unknown_client_gets_an_error_page_and_no_redirect(String client) {
    Form asked = world.asked().with("client_id", client);

    assertRefusedOnAPage(world.window().get("/oauth2/authorize?" + asked));
    assertRefusedOnAPage(world.loggedIn("ada").get("/oauth2/authorize?" + asked));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "response_type|token|unsupported_response_type",
        "response_type|foo|unsupported_response_type",
        "response_type||invalid_request",
        "scope|playlists.delete|invalid_scope",
        "scope|openid|invalid_scope",
        "code_challenge|short|invalid_request",
        "code_challenge_method|plain|invalid_request",
        "request_uri|urn:x|request_uri_not_supported",
        "request_uri|''|request_uri_not_supported",
        "request|eyJ|request_not_supported",
      },
      delimiter = '|',
      nullValues = "-",
      emptyValue = "")
  void other_errors_go_to_the_redirect_uri_with_the_state(String name, String value, String error) {
    Form asked =
        world
            .asked()
            .with("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
            .with("code_challenge_method", "S256")
            .with("state", "a+b/c==")
            .with(name, value == null ? "" : value);

    for (Window window : new Window[] {world.window(), world.loggedIn("ada")}) {
      Answer answer = window.get("/oauth2/authorize?" + asked);

      assertThat(answer.status()).as(name).isEqualTo(302);
      assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?error=" + error + "&");
      assertThat(answer.redirect().get("state")).isEqualTo("a+b/c==");
      assertThat(answer.redirect().fields()).doesNotContainKey("code");
    }
  }

  @Test
  void a_repeated_parameter_goes_back_as_invalid_request() {
    for (String again : new String[] {"scope=playlists.write", "state=other", "x=1&x=2"}) {
      Answer answer = world.window().get("/oauth2/authorize?" + world.asked() + "&" + again);

      assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?error=invalid_request&");
    }
  }

  @Test
  void a_skill_that_promised_a_proof_key_has_to_bring_one() {
    Form asked = world.asked().with("client_id", "alexa-other");
    Answer answer = world.window().get("/oauth2/authorize?" + asked);

    assertThat(answer.header("Location")).startsWith(World.PITANGUI + "?error=invalid_request&");
    assertThat(answer.redirect().get("state")).isEqualTo("af0ifjsldkj");
  }
}
