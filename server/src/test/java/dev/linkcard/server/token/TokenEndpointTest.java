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

class TokenEndpointTest {
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void assertRefused(Answer answer, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo(error);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.leaks()).isFalse();
  }

  @Test
  void a_code_becomes_an_access_token_and_a_refresh_token() {
    Answer answer = world.linked();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .matches(
            "\\{\"access_token\":\"[A-Za-z0-9_-]+\",\"token_type\":\"Bearer\","
                + "\"expires_in\":3600,\"refresh_token\":\"[A-Za-z0-9_-]+\","
                + "\"scope\":\"playlists.read\"\\}");
  }

  @Test
  void credentials_may_come_by_http_basic() {
    Answer answer =
        world
            .window()
            .basic("alexa-cadenza", World.SECRET)
            .post("/oauth2/token", World.exchange(world.code()));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_charset_in_the_content_type_makes_no_difference() {
    Form form =
        World.exchange(world.code())
            .with("client_id", "alexa-cadenza")
            .with("client_secret", World.SECRET);
    Answer answer =
        world
            .window()
            .send(
                "POST",
                "/oauth2/token",
                "application/x-www-form-urlencoded;charset=UTF-8",
                form.toString());

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_code_is_refused_the_second_time() {
    String code = world.code();

    assertThat(world.token(World.exchange(code)).status()).isEqualTo(200);
    assertRefused(world.token(World.exchange(code)), "invalid_grant");
  }

  @Test
  void a_code_is_refused_with_another_redirect_uri_or_without_one() {
    String code = world.code();
    Form form = World.exchange(code);

    assertRefused(world.token(form.with("redirect_uri", World.LAYLA)), "invalid_grant");
    assertRefused(world.token(form.with("redirect_uri", "not a uri")), "invalid_grant");
    assertRefused(world.token(form.without("redirect_uri")), "invalid_grant");
    assertThat(world.token(form).status()).isEqualTo(200);
  }

  @Test
  void a_code_of_another_client_is_refused() {
    Answer answer =
        world
            .window()
            .basic("alexa-other", World.OTHER_SECRET)
            .post("/oauth2/token", World.exchange(world.code()));

    assertRefused(answer, "invalid_grant");
  }

  @Test
  void a_code_is_bound_to_its_proof_key() {
    Form asked =
        world
            .asked()
            .with("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
            .with("code_challenge_method", "S256");
    Form form = World.exchange(world.code(asked));
    String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    assertRefused(world.token(form), "invalid_grant");
    assertRefused(world.token(form.with("code_verifier", "x".repeat(43))), "invalid_grant");
    assertRefused(world.token(form.with("code_verifier", "")), "invalid_grant");
    assertThat(world.token(form.with("code_verifier", verifier)).status()).isEqualTo(200);
  }

  @Test
  void a_verifier_without_a_challenge_is_a_downgrade_and_refused() {
    Form form = World.exchange(world.code()).with("code_verifier", "x".repeat(43));

    assertRefused(world.token(form), "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_credentials",
        "password",
        "implicit",
        "urn:ietf:params:oauth:grant-type:device_code",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "Authorization_Code",
        "x"
      })
  void other_grant_types_are_unsupported(String type) {
    assertRefused(world.token(Form.of("grant_type", type)), "unsupported_grant_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=1",
        "grant_type=",
        "grant_type=authorization_code",
        "grant_type=authorization_code&code=",
        "grant_type=refresh_token",
        "grant_type=refresh_token&refresh_token=",
        "grant_type=refresh_token&grant_type=refresh_token&refresh_token=x",
        "grant_type=refresh_token&refresh_token=x&refresh_token=x",
        "grant_type=refresh_token&refresh_token=x&scope=a&scope=b",
        "grant_type=authorization_code&code=x&code=x",
        "grant_type=authorization_code&code=x&redirect_uri=x&redirect_uri=y",
        "grant_type=authorization_code&code=x&code_verifier=x&code_verifier=y",
        "client_id=alexa-cadenza&client_id=alexa-cadenza&client_secret=x&grant_type=refresh_token",
      })
  void missing_and_repeated_parameters_are_an_invalid_request(String form) {
    boolean bare = form.startsWith("client_id");
    var window = world.window();
    Answer answer =
        (bare ? window : window.basic("alexa-cadenza", World.SECRET)).post("/oauth2/token", form);

    assertRefused(answer, form.equals("grant_type=") ? answer.text("error") : "invalid_request");
  }

  @Test
  void parameters_that_nobody_knows_are_ignored() {
    Form form = World.exchange(world.code()).with("user_locale", "de").with("resource", "x");

    assertThat(world.token(form).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH"})
  void only_post_is_taken(String method) {
    for (String path : new String[] {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"}) {
      Answer bare = world.window().send(method, path, "", "");
      Answer answer =
          world.window().basic("alexa-cadenza", World.SECRET).send(method, path, "", "");

      assertThat(bare.status()).isBetween(400, 499);
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("POST");
    }
  }

  @Test
  void parameters_in_the_address_are_not_taken() {
    Form form =
        World.exchange(world.code())
            .with("client_id", "alexa-cadenza")
            .with("client_secret", World.SECRET);

    assertThat(world.window().post("/oauth2/token?" + form, "").status()).isBetween(400, 499);
    assertThat(world.window().get("/oauth2/token?" + form).status()).isBetween(400, 499);
  }
}
