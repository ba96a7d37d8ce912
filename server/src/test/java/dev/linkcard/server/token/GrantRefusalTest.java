package dev.linkcard.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.token.Refusal;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Raw;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal of a token request by grants, as it is read off the wire. */
class GrantRefusalTest {
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final MovableClock CLOCK = new MovableClock();
  private static final Map<Refusal, Runnable> PROOFS = new EnumMap<>(Refusal.class);
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world = World.in(World.settings(data).withClock(CLOCK));
    codes();
    proofKeys();
    refreshTokens();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void codes() {
    prove(Refusal.CODE_UNKNOWN, () -> World.exchange("x"), "The code is unknown.");
    PROOFS.put(
        Refusal.CODE_OF_OTHER_CLIENT,
        () ->
            assertRefused(
                World.exchange(world.code())
                    .with("client_id", "alexa-other")
                    .with("client_secret", World.OTHER_SECRET),
                "invalid_grant",
                "The code was issued to another client."));
    prove(
        Refusal.CODE_REDEEMED,
        () -> {
          Form form = World.exchange(world.code());
          world.token(form);
          return form;
        },
        "The code was redeemed before.");
    prove(
        Refusal.CODE_EXPIRED,
        () -> {
          Form form = World.exchange(world.code());
          CLOCK.advance(Duration.ofMinutes(5));
          return form;
        },
        "The code has expired.");
    prove(
        Refusal.REDIRECT_URI_DIFFERS,
        () -> World.exchange(world.code()).with("redirect_uri", World.LAYLA),
        "The redirect_uri differs from the one in the authorization request.");
  }

  private static void proofKeys() {
    prove(
        Refusal.VERIFIER_MISSING,
        () -> World.exchange(world.code(challenged())),
        "The code_verifier is missing.");
    prove(
        Refusal.VERIFIER_UNEXPECTED,
        () -> World.exchange(world.code()).with("code_verifier", "x".repeat(43)),
        "There is a code_verifier, but there was no code_challenge.");
    prove(
        Refusal.VERIFIER_WRONG,
        () -> World.exchange(world.code(challenged())).with("code_verifier", CHALLENGE),
        "The code_verifier does not fit the code_challenge.");
  }

  private static void refreshTokens() {
    prove(Refusal.REFRESH_TOKEN_UNKNOWN, () -> World.refresh("x"), "The refresh token is unknown.");
    PROOFS.put(
        Refusal.REFRESH_TOKEN_OF_OTHER_CLIENT,
        () ->
            assertRefused(
                World.refresh(refreshToken())
                    .with("client_id", "alexa-other")
                    .with("client_secret", World.OTHER_SECRET),
                "invalid_grant",
                "The refresh token was issued to another client."));
    prove(
        Refusal.REFRESH_TOKEN_EXPIRED,
        () -> {
          Form form = World.refresh(refreshToken());
          CLOCK.advance(Duration.ofDays(365));
          return form;
        },
        "The refresh token has expired.");
    prove(
        Refusal.REFRESH_TOKEN_REUSED,
        GrantRefusalTest::reused,
        "The refresh token was replaced; the grant has ended.");
    prove(
        Refusal.REFRESH_TOKEN_OVERTAKEN,
        () -> {
          Form first = World.refresh(refreshToken());
          // The client proves itself, and the request is under way for a minute, in which the
          // successor is used.
          CLOCK.afterLooks(
              2,
              () -> {
                String successor = world.token(first).text("refresh_token");
                world.token(World.refresh(successor));
                CLOCK.advance(Duration.ofMinutes(1));
              });
          return first;
        },
        "The refresh token was replaced meanwhile.");
    prove(
        Refusal.GRANT_ENDED,
        () -> {
          Form form = reused();
          world.token(form);
          return form;
        },
        "The grant has ended.");
    PROOFS.put(
        Refusal.SCOPE_TOO_WIDE,
        () ->
            assertRefused(
                credentials(World.refresh(refreshToken()).with("scope", "playlists.write")),
                "invalid_scope",
                "The scope goes beyond what was granted."));
  }

  private static Form challenged() {
    return world.asked().with("code_challenge", CHALLENGE).with("code_challenge_method", "S256");
  }

  private static String refreshToken() {
    return world.linked().text("refresh_token");
  }

  /** A refresh token whose successor has been used. */
  private static Form reused() {
    Form first = World.refresh(refreshToken());
    world.token(World.refresh(world.token(first).text("refresh_token")));
    return first;
  }

  private static Form credentials(Form form) {
    return form.with("client_id", "alexa-cadenza").with("client_secret", World.SECRET);
  }

  private static void prove(Refusal reason, Supplier<Form> form, String text) {
    PROOFS.put(reason, () -> assertRefused(credentials(form.get()), "invalid_grant", text));
  }

  private static void assertRefused(Form form, String error, String text) {
    dev.linkcard.server.http.Refusal.assertJson(
        new Raw(world.server.port()).post("/oauth2/token", form.toString()), 400, error, text);
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void it_is_read_off_the_wire(Refusal reason) {
    assertThat(PROOFS).containsKey(reason);
    PROOFS.get(reason).run();
  }
}
