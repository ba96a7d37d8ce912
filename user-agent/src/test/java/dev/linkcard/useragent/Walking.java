package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.useragent.Arrival.Redirected;
import dev.linkcard.useragent.Arrival.Stuck;
import dev.linkcard.useragent.person.Credentials;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** What every test of a walk needs: a site, a person, and an end. */
abstract class Walking {

  static final String END = "https://alexa.example/api/skill/link/M1";

  final Site site = new Site();
  final UserAgent ada = UserAgent.of(Credentials.of("ada", "correct horse"));

  @AfterEach
  void stop_the_site() {
    site.close();
  }

  Arrival walk(UserAgent agent, String path) {
    return agent.walk(site.uri(path), StopAt.redirectTo(END));
  }

  URI arrive(UserAgent agent, String path) {
    Arrival arrival = walk(agent, path);
    assertThat(arrival).as(arrival.toString()).isInstanceOf(Redirected.class);
    return arrival.at();
  }

  Stuck getStuck(UserAgent agent, String path) {
    Arrival arrival = walk(agent, path);
    assertThat(arrival).as(arrival.toString()).isInstanceOf(Stuck.class);
    return (Stuck) arrival;
  }

  /** Serves a page whose form goes to {@code /sent}, which redirects to the end. */
  void offer(String html) {
    site.page("/offer", html);
    site.on("/sent", asked -> Site.Told.redirect(302, END));
  }
}
