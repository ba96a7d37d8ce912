package dev.linkcard.server.openid;

import static dev.linkcard.server.openid.RelyingParty.asked;
import static dev.linkcard.server.openid.RelyingParty.isConsent;
import static dev.linkcard.server.openid.RelyingParty.isLogIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long, and for which decision, a log-in for one request counts as one. */
class FreshLogInTest {
  private static final Form DEMANDING = asked().with("prompt", "login");

  private final MovableClock clock = new MovableClock();
  private World world;
  private RelyingParty rp;

  @BeforeEach
  void start(@TempDir Path data) {
    world = World.in(World.settings(data).withClock(clock));
    rp = RelyingParty.of(world);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  /** Logs in for a request that demands it, and returns the consent page. */
  private Answer consentPage() {
    Answer page = rp.logIn(rp.follow(rp.ask(DEMANDING)), "ada");
    assertThat(isConsent(page)).isTrue();
    return page;
  }

  @Test
  void a_consent_page_may_stay_open_for_a_quarter_of_an_hour() {
    Answer page = consentPage();
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));

    assertThat(rp.allow(page).redirect().get("code")).isNotEmpty();
  }

  @Test
  void a_consent_page_that_stayed_open_for_longer_asks_for_the_password_again() {
    Answer page = consentPage();
    clock.advance(Duration.ofMinutes(15));

    Answer answer = rp.allow(page);
    assertThat(answer.header("Location")).contains("/login?again&");
    assertThat(isLogIn(rp.follow(answer))).isTrue();
    Answer consent = rp.logIn(rp.follow(answer), "ada");
    assertThat(rp.allow(consent).redirect().get("code")).isNotEmpty();
  }

  @Test
  void a_decision_about_another_request_does_not_use_the_log_in_up() {
    Answer page = consentPage();
    Answer other = rp.ask(asked().with("state", "another"));
    assertThat(rp.allow(other).redirect().get("state")).isEqualTo("another");

    assertThat(rp.allow(page).redirect().get("code")).isNotEmpty();
    assertThat(rp.allow(page).header("Location")).contains("/login?again&");
  }

  @Test
  void a_consent_is_written_down_where_somebody_was_asked_alone() {
    rp.tokens(asked(), "ada");
    assertThat(rp.ask(asked()).redirect().get("code")).isNotEmpty();

    List<Event> events = world.server.audit().latest(100).stream().map(AuditEvent::event).toList();
    assertThat(events).filteredOn(Event.CODE_ISSUED::equals).hasSize(2);
    assertThat(events).filteredOn(Event.CONSENT_GIVEN::equals).hasSize(1);
  }
}
