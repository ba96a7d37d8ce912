package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Origin;
import dev.linkcard.server.World;
import dev.linkcard.server.accounts.Claims;
import dev.linkcard.server.accounts.NewAccount;
import dev.linkcard.server.accounts.Password;
import dev.linkcard.server.http.Answer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scope gives which claims (OpenID Connect Core §5.4). */
class ScopeTest {
  private World world;
  private RelyingParty rp;

  @BeforeEach
  void start(@TempDir Path data) {
    world = World.in(data);
    rp = RelyingParty.of(world);
    Claims claims =
        Claims.none()
            .with("name", "Grace Hopper")
            .with("given_name", "Grace")
            .with("email", "grace@example.org")
            .with("email_verified", "true")
            .with("phone_number", "+1 202 555 0100")
            .with("address", "{\"formatted\": \"1 Navy Yard\"}");
    world
        .server
        .accounts()
        .add(new NewAccount("grace", new Password(World.PASSWORD), claims), Origin.unknown())
        .orElseThrow();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Answer userInfo(String scope) {
    return rp.userInfo(rp.tokens(asked().with("scope", scope), "grace").text("access_token"));
  }

  @ParameterizedTest
  @CsvSource({
    "openid, sub",
    "openid profile, sub name given_name preferred_username updated_at",
    "openid email, sub email email_verified",
    "openid address, sub address",
    "openid phone, sub phone_number"
  })
  void oidcc_scope_gives_its_claims_and_no_others(String scope, String claims) {
    assertThat(userInfo(scope).json().propertyNames()).containsExactlyInAnyOrder(claims.split(" "));
  }

  @Test
  void oidcc_scope_all() {
    Answer answer = userInfo("openid profile email address phone");

    assertThat(answer.text("name")).isEqualTo("Grace Hopper");
    assertThat(answer.text("given_name")).isEqualTo("Grace");
    assertThat(answer.text("preferred_username")).isEqualTo("grace");
    assertThat(answer.json().path("updated_at").isIntegralNumber()).isTrue();
    assertThat(answer.text("email")).isEqualTo("grace@example.org");
    assertThat(answer.json().path("email_verified").isBoolean()).isTrue();
    assertThat(answer.text("phone_number")).isEqualTo("+1 202 555 0100");
    assertThat(answer.json().path("address").toString())
        .isEqualTo("{\"formatted\":\"1 Navy Yard\"}");
  }

  @Test
  void a_scope_that_is_not_understood_is_ignored_beside_openid() {
    Answer page =
        rp.logIn(
            rp.follow(
                rp.ask(asked().with("scope", "openid quaver.read email").with("prompt", "login"))),
            "grace");
    assertThat(page.page().text())
        .contains("see your e-mail address")
        .doesNotContain("quaver.read");

    Answer tokens = rp.redeem(rp.allow(page));
    assertThat(tokens.text("scope")).isEqualTo("email openid");
    assertThat(rp.userInfo(tokens.text("access_token")).json().propertyNames())
        .containsExactlyInAnyOrder("sub", "email", "email_verified");
  }

  @Test
  void a_scope_that_is_not_understood_is_refused_without_openid() {
    assertThat(rp.ask(asked().with("scope", "playlists.read quaver.read")).header("Location"))
        .startsWith(
            "https://rp.example/callback?error=invalid_scope&error_description="
                + "The%20client%20is%20not%20registered%20for%20this%20scope.&state=af0ifjsldkj&");
  }

  @Test
  void user_info_gives_no_claim_that_metadata_does_not_name() {
    Set<String> named = new LinkedHashSet<>();
    world
        .window()
        .get("/.well-known/openid-configuration")
        .json()
        .path("claims_supported")
        .forEach(claim -> named.add(claim.stringValue()));

    assertThat(named)
        .containsAll(userInfo("openid profile email address phone").json().propertyNames());
  }

  @Test
  void the_consent_page_says_in_words_what_a_scope_gives() {
    Answer page = rp.logIn(rp.follow(rp.ask(asked().with("scope", "openid email"))), "grace");

    assertThat(page.page().text()).contains("recognize you", "see your e-mail address");
  }

  @Test
  void a_disabled_account_has_no_user_info() {
    String token = rp.tokens(asked(), "grace").text("access_token");
    world
        .server
        .accounts()
        .disable(world.server.accounts().find("grace").orElseThrow().subject(), Origin.unknown());

    assertThat(rp.userInfo(token).status()).isEqualTo(401);
  }
}
