package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Window;
import dev.linkcard.server.proxies.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees who guesses too often, behind a proxy. */
class WaitTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static World world;

  @BeforeAll
  static void start(@TempDir Path data) {
    world =
        World.in(
            World.settings(data)
                .withClock(CLOCK)
                .withTrustedProxies(List.of(Network.parse("127.0.0.1").orElseThrow())));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Window window(String address) {
    return world.window().with("X-Forwarded-For", address);
  }

  private static void guess(int times, String address, String name) {
    for (int i = 0; i < times; i++) {
      assertThat(window(address).logIn(name, "guess" + i).status()).isEqualTo(302);
    }
  }

  @ParameterizedTest
  @CsvSource({"ada, 203.0.113.1", "nobody, 203.0.113.2"})
  void after_five_wrong_passwords_one_waits_whether_the_account_is_there_or_not(
      String name, String address) {
    guess(5, address, name);
    Answer sixth = window(address).logIn(name, World.PASSWORD);

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("Retry-After")).isEqualTo("10");
    assertThat(sixth.page().select("[role=alert]").text())
        .isEqualTo("Too many attempts have failed. Please wait 10 seconds, and try again.");
    assertThat(sixth.page().select("#username").attr("value")).isEqualTo(name);
  }

  @Test
  void a_request_that_waits_outlives_the_wait() {
    guess(5, "203.0.113.3", "ada");
    Window window = window("203.0.113.3");
    Answer refused = window.logIn("/login?" + world.asked(), "ada", World.PASSWORD);
    CLOCK.advance(Duration.ofSeconds(10));
    Answer passed =
        window.post(
            "/login",
            refused.form("/login").with("username", "ada").with("password", World.PASSWORD));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(passed.header("Location")).endsWith("/oauth2/authorize?" + world.asked());
  }

  @Test
  void a_long_wait_is_told_in_minutes_and_in_german() {
    guess(5, "203.0.113.4", "ada");
    for (int seconds : new int[] {10, 20, 40, 80}) {
      CLOCK.advance(Duration.ofSeconds(seconds));
      guess(1, "203.0.113.4", "ada");
    }
    Answer answer = window("203.0.113.4").with("Accept-Language", "de").logIn("ada", "guess");

    assertThat(answer.page().select("[role=alert]").text())
        .isEqualTo(
            "Zu viele Versuche sind fehlgeschlagen. Bitte warte 3 Minuten und versuche es dann noch"
                + " einmal.");
  }
}
