package dev.linkcard.emulator.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {
  private final Link link = new Link();

  @BeforeEach
  void link() {
    link.server.answersJson(Link.TOKENS);
    link.link();
  }

  @AfterEach
  void close() {
    link.close();
  }

  @Test
  void a_fresh_access_token_is_used_as_it_is() {
    link.clock.advance(Duration.ofMinutes(54));

    assertThat(link.linking.accessToken()).contains("at-1");
    assertThat(link.server.asked()).hasSize(1);
  }

  @Test
  void an_access_token_is_refreshed_before_its_end() {
    link.clock.advance(Duration.ofMinutes(55));
    link.server.answersJson(
        "{\"access_token\":\"at-2\",\"expires_in\":3600,\"refresh_token\":\"rt-2\"}");

    assertThat(link.linking.accessToken()).contains("at-2");
    assertThat(link.server.lastAsked().body())
        .isEqualTo("grant_type=refresh_token&refresh_token=rt-1");
  }

  @Test
  void a_new_refresh_token_is_used_the_next_time() {
    link.clock.advance(Duration.ofHours(1));
    link.server.answersJson(
        "{\"access_token\":\"at-2\",\"expires_in\":3600,\"refresh_token\":\"rt-2\"}");
    link.linking.accessToken();
    link.clock.advance(Duration.ofHours(1));
    link.linking.accessToken();

    assertThat(link.server.lastAsked().body())
        .isEqualTo("grant_type=refresh_token&refresh_token=rt-2");
  }

  @Test
  void the_old_refresh_token_is_kept_where_the_answer_has_none() {
    link.clock.advance(Duration.ofHours(1));
    link.server.answersJson("{\"access_token\":\"at-2\",\"expires_in\":3600}");
    link.linking.accessToken();
    link.clock.advance(Duration.ofHours(1));
    link.linking.accessToken();

    assertThat(link.server.lastAsked().body())
        .isEqualTo("grant_type=refresh_token&refresh_token=rt-1");
  }

  @Test
  void a_refresh_that_fails_before_the_end_leaves_the_access_token() {
    link.clock.advance(Duration.ofMinutes(56));
    link.server.answers(503, "text/html", "busy");

    assertThat(link.linking.accessToken()).contains("at-1");
  }

  @Test
  void a_refresh_that_fails_after_the_end_leaves_no_access_token() {
    link.clock.advance(Duration.ofHours(1));
    link.server.answers(400, "application/json", "{\"error\":\"invalid_grant\"}");

    assertThat(link.linking.accessToken()).isEmpty();
  }

  @Test
  void a_refresh_is_tried_again_after_an_outage() {
    link.clock.advance(Duration.ofHours(2));
    link.server.answers(503, "text/html", "busy");
    assertThat(link.linking.accessToken()).isEmpty();

    link.server.answersJson("{\"access_token\":\"at-2\",\"expires_in\":3600}");
    assertThat(link.linking.accessToken()).contains("at-2");
  }

  @Test
  void without_a_refresh_token_the_link_ends_with_its_access_token() {
    link.server.answersJson("{\"access_token\":\"at-1\",\"expires_in\":3600}");
    link.link();
    link.clock.advance(Duration.ofHours(1));

    assertThat(link.linking.accessToken()).isEmpty();
    assertThat(link.server.asked()).hasSize(2);
  }
}
