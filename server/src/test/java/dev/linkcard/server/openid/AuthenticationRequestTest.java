package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static dev.linkcard.server.openid.RelyingParty.isConsent;
import static dev.linkcard.server.openid.RelyingParty.isLogIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization request, as the OpenID conformance suite sends it. */
class AuthenticationRequestTest {
  private World world;
  private RelyingParty rp;

  @BeforeEach
  void start(@TempDir Path data) {
    world = World.in(data);
    rp = RelyingParty.of(world);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void oidcc_response_type_missing() {
    Answer answer = rp.ask(asked().without("response_type"));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.redirect().get("error")).isEqualTo("invalid_request");
    assertThat(answer.redirect().get("state")).isEqualTo("af0ifjsldkj");
    assertThat(answer.redirect().get("iss")).isEqualTo(rp.issuer().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id_token", "token", "code id_token", "none"})
  void another_response_type_is_not_supported(String responseType) {
    Answer answer = rp.ask(asked().with("response_type", responseType));

    assertThat(answer.header("Location"))
        .startsWith("https://rp.example/callback?error=unsupported_response_type&");
  }

  @ParameterizedTest
  @CsvSource({
    "display, page",
    "display, popup",
    "ui_locales, se",
    "claims_locales, se",
    "acr_values, 1 2",
    "extra, foobar",
    "claims, '{\"userinfo\":{\"name\":{\"essential\":true}}}'"
  })
  void oidcc_parameters_that_change_nothing(String name, String value) {
    Answer tokens = rp.tokens(asked().with(name, value), "ada");

    assertThat(tokens.status()).isEqualTo(200);
    assertThat(rp.verified(tokens.text("id_token"))).isNotNull();
  }

  @Test
  void oidcc_ensure_post_request_succeeds() {
    Answer page = rp.follow(rp.window.post("/oauth2/authorize", asked().with("nonce", "n-1")));
    assertThat(isLogIn(page)).isTrue();
    Answer consent = rp.logIn(page, "ada");
    assertThat(isConsent(consent)).isTrue();

    assertThat(rp.redeem(rp.allow(consent)).status()).isEqualTo(200);
    assertThat(rp.window.post("/oauth2/authorize", asked()).redirect().get("code"))
        .as("of a person who is logged in")
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/plain", "image/png", "text/html"})
  void any_accept_will_do(String accept) {
    rp.window.with("Accept", accept);

    assertThat(rp.tokens(asked(), "ada").status()).isEqualTo(200);
  }

  @Test
  void oidcc_unsigned_request_object_is_refused_by_name() {
    String object = new PlainJWT(new JWTClaimsSet.Builder().claim("a", "b").build()).serialize();

    assertThat(rp.ask(asked().with("request", object)).redirect().get("error"))
        .isEqualTo("request_not_supported");
    assertThat(
            rp.ask(asked().with("request_uri", "https://rp.example/request"))
                .redirect()
                .get("error"))
        .isEqualTo("request_uri_not_supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/html"})
  void oidcc_ensure_registered_redirect_uri(String accept) {
    Form foreign = asked().with("redirect_uri", "https://rp.example/callback/other");
    rp.window.with("Accept", accept);

    for (Answer answer :
        new Answer[] {
          rp.ask(foreign),
          rp.window.post("/oauth2/authorize", foreign),
          rp.ask(foreign.with("prompt", "none")),
          rp.ask(asked().with("client_id", "nobody")),
          rp.window.post("/oauth2/authorize", asked().with("client_id", "nobody"))
        }) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Location")).isEmpty();
      assertThat(answer.header("Content-Type")).startsWith("text/html");
      assertThat(answer.page().select("input[name=password]")).isEmpty();
    }
  }

  @Test
  void alexa_is_asked_for_consent_each_time_unless_nothing_may_be_shown() {
    Client alexa =
        Client.alexa(
                new ClientId("alexa-openid"),
                "Alexa",
                Set.of(new RedirectUri(World.PITANGUI)),
                Scopes.of("openid"))
            .withoutProofKey();
    world.server.clients().register(alexa, new ClientSecret(World.OTHER_SECRET), Origin.unknown());
    Form linking = asked().with("client_id", "alexa-openid").with("redirect_uri", World.PITANGUI);
    String code = rp.walk(linking, "ada").redirect().get("code");
    Form exchange = World.exchange(code).with("client_id", "alexa-openid");
    world.window().post("/oauth2/token", exchange.with("client_secret", World.OTHER_SECRET));

    assertThat(isConsent(rp.ask(linking))).isTrue();
    assertThat(rp.ask(linking.with("prompt", "none")).redirect().get("code")).isNotEmpty();
  }

  @Test
  void another_response_mode_is_not_supported() {
    assertThat(rp.ask(asked().with("response_mode", "form_post")).header("Location"))
        .startsWith(
            "https://rp.example/callback?error=unsupported_response_type"
                + "&error_description=The%20response_mode%20is%20not%20query.&state=af0ifjsldkj&iss=");
    assertThat(isLogIn(rp.follow(rp.ask(asked().with("response_mode", "query"))))).isTrue();
  }
}
