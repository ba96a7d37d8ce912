package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.accounts.Password;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private final MovableClock clock = new MovableClock();
  private World world;

  @BeforeEach
  void start(@TempDir Path data) {
    world = World.in(World.settings(data).withClock(clock));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static boolean isLoggedIn(Window window) {
    return window.get("/").status() == 200;
  }

  private Subject ada() {
    return world.server.accounts().find("ada").orElseThrow().subject();
  }

  @Test
  void a_log_in_ends_an_hour_after_its_last_use() {
    Window window = world.loggedIn("ada");
    clock.advance(Duration.ofMinutes(59));
    assertThat(isLoggedIn(window)).isTrue();
    clock.advance(Duration.ofMinutes(59));
    assertThat(isLoggedIn(window)).isTrue();
    clock.advance(Duration.ofMinutes(61));

    assertThat(isLoggedIn(window)).isFalse();
  }

  @Test
  void a_log_in_ends_after_twelve_hours_however_much_it_is_used() {
    Window window = world.loggedIn("ada");
    for (int i = 0; i < 15; i++) {
      clock.advance(Duration.ofMinutes(45));
      assertThat(isLoggedIn(window)).isTrue();
    }
    clock.advance(Duration.ofMinutes(46));

    assertThat(isLoggedIn(window)).isFalse();
  }

  @Test
  void a_log_in_gets_a_name_that_nobody_could_have_planted() {
    Window window = world.loggedIn("ada");
    String planted = window.cookie("linkcard-session");
    window.logIn("ben", World.PASSWORD);
    Window thief = world.window().with("Cookie", "linkcard-session=" + planted);

    assertThat(window.cookie("linkcard-session")).hasSize(43).isNotEqualTo(planted);
    assertThat(isLoggedIn(thief)).isFalse();
  }

  @Test
  void a_cookie_is_no_good_after_the_log_out() {
    Window window = world.loggedIn("ada");
    Window copy =
        world.window().with("Cookie", "linkcard-session=" + window.cookie("linkcard-session"));
    assertThat(isLoggedIn(copy)).isTrue();
    window.post("/logout", window.get("/").form("/logout"));

    assertThat(isLoggedIn(copy)).isFalse();
    assertThat(window.cookies()).doesNotContain("linkcard-session");
  }

  @Test
  void a_disabled_account_is_logged_out_everywhere_and_cannot_log_in() {
    Window here = world.loggedIn("ada");
    Window there = world.loggedIn("ada");
    Form decision = here.get("/oauth2/authorize?" + world.asked()).form("/oauth2/authorize");
    world.server.accounts().disable(ada(), Origin.unknown());
    Answer decided = here.post("/oauth2/authorize", decision.with("decision", "allow"));

    assertThat(decided.header("Location")).contains("/login?");
    assertThat(isLoggedIn(here)).isFalse();
    assertThat(isLoggedIn(there)).isFalse();
    assertThat(world.window().logIn("ada", World.PASSWORD).header("Location"))
        .endsWith("/login?error");
  }

  @Test
  void who_was_logged_in_to_an_account_before_it_was_disabled_is_not_so_when_it_is_enabled() {
    Window before = world.loggedIn("ada");
    world.server.accounts().disable(ada(), Origin.unknown());
    world.server.accounts().enable(ada(), Origin.unknown());

    assertThat(isLoggedIn(before)).isFalse();
    assertThat(isLoggedIn(world.loggedIn("ada"))).isTrue();
  }

  @Test
  void another_password_within_the_same_moment_ends_every_log_in_too() {
    Window ada = world.loggedIn("ada");
    world.server.accounts().setPassword(ada(), new Password("another one"), Origin.unknown());

    assertThat(isLoggedIn(ada)).isFalse();
  }

  @Test
  void another_password_ends_every_log_in_of_the_account() {
    Window ada = world.loggedIn("ada");
    Window ben = world.loggedIn("ben");
    clock.advance(Duration.ofSeconds(1));
    world.server.accounts().setPassword(ada(), new Password("another one"), Origin.unknown());

    assertThat(isLoggedIn(ada)).isFalse();
    assertThat(isLoggedIn(ben)).isTrue();
  }

  @Test
  void all_log_ins_of_an_account_can_be_ended() {
    Window here = world.loggedIn("ada");
    Window there = world.loggedIn("ada");

    assertThat(world.server.sessions().endAll(ada())).isEqualTo(2);
    assertThat(isLoggedIn(here)).isFalse();
    assertThat(isLoggedIn(there)).isFalse();
  }

  @Test
  void log_ins_that_have_ended_are_swept_away() {
    world.loggedIn("ada");
    clock.advance(Duration.ofMinutes(50));
    world.loggedIn("ada");
    clock.advance(Duration.ofMinutes(20));
    world.sweep();

    assertThat(world.server.sessions().endAll(ada())).isEqualTo(1);
  }

  @Test
  void a_page_needs_no_session_of_the_servlet_container() {
    Window window = world.window();
    Answer first = window.get("/oauth2/authorize?" + world.asked());
    window.logIn(first.header("Location"), "ada", "wrong");
    Answer in = window.logIn(first.header("Location"), "ada", World.PASSWORD);
    window.get(in.header("Location"));
    window.get("/nothing");
    Answer home = window.get("/");

    assertThat(window.cookies()).containsExactly("linkcard-csrf", "linkcard-session");
    window.post("/logout", home.form("/logout"));
    assertThat(window.cookies()).isEmpty();
    assertThat(world.httpSessions()).isZero();
  }
}
