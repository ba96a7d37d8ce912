package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.OTHER_SKILL;
import static dev.linkcard.grants.World.SCOPES;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.AccessToken;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Introspection;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RefreshTest {

  private final World world;
  private final TokenAnswer.Issued link;

  RefreshTest(Dialect dialect) {
    world = World.on(dialect);
    link = world.link();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_refresh_says_the_exact_lifetime_of_its_access_token() {
    world.clock.advance(Duration.ofMillis(1234));

    TokenAnswer.Issued refreshed = world.refreshed(link.refreshToken());

    assertThat(refreshed.expiresIn()).isEqualTo(3600);
    Introspection.Active active =
        world.grants.introspect(refreshed.accessToken()).active().orElseThrow();
    assertThat(Duration.between(active.issuedAt(), active.expiresAt())).hasSeconds(3600);
  }

  @Test
  void a_refresh_leaves_earlier_access_tokens_their_lifetime() {
    world.clock.advance(Duration.ofMinutes(59));
    AccessToken later = world.refreshed(link.refreshToken()).accessToken();

    assertThat(world.isActive(link.accessToken())).isTrue();
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(world.isActive(link.accessToken())).isFalse();
    assertThat(world.isActive(later)).isTrue();
  }

  @Test
  void a_retry_after_a_lost_answer_gets_the_same_successor_and_a_new_access_token() {
    TokenAnswer.Issued lost = world.refreshed(link.refreshToken());
    TokenAnswer.Issued retried = world.refreshed(link.refreshToken());

    assertThat(retried.refreshToken()).isEqualTo(lost.refreshToken());
    assertThat(retried.accessToken()).isNotEqualTo(lost.accessToken());
    issued(world.grants.refresh(ALEXA, retried.refreshToken(), Scopes.none(), HERE));
  }

  @Test
  void retries_do_not_restart_the_window() {
    world.refreshed(link.refreshToken());
    world.clock.advance(Duration.ofHours(12));
    world.refreshed(link.refreshToken());
    world.clock.advance(Duration.ofHours(12));

    assertRefused(
        world.grants.refresh(ALEXA, link.refreshToken(), Scopes.none(), HERE),
        Refusal.REFRESH_TOKEN_REUSED);
  }

  @Test
  void a_refresh_token_lives_a_year_from_its_last_use() {
    RefreshToken token = link.refreshToken();
    for (int i = 0; i < 3; i++) {
      world.clock.advance(Duration.ofDays(364));
      token = world.refreshed(token).refreshToken();
    }
    world.clock.advance(Duration.ofDays(365));

    assertRefused(
        world.grants.refresh(ALEXA, token, Scopes.none(), HERE), Refusal.REFRESH_TOKEN_EXPIRED);
    assertThat(world.grants.of(ADA))
        .singleElement()
        .matches(grant -> !grant.livesAt(world.clock.instant()) && !grant.hasEnded());
  }

  @Test
  void the_last_access_token_ends_with_a_grant_that_has_an_absolute_end() {
    Policy policy = Policy.defaults().withAbsolute(Duration.ofDays(1));
    try (World other = World.on(world.store.dialect(), policy)) {
      RefreshToken token = other.link().refreshToken();
      other.clock.advance(Duration.ofHours(24).minusMinutes(20));

      TokenAnswer.Issued last = other.refreshed(token);
      assertThat(last.expiresIn()).isEqualTo(1200);

      other.clock.advance(Duration.ofMinutes(20));
      assertThat(other.isActive(last.accessToken())).isFalse();
      assertRefused(
          other.grants.refresh(ALEXA, last.refreshToken(), Scopes.none(), HERE),
          Refusal.REFRESH_TOKEN_EXPIRED);
    }
  }

  @Test
  void an_unknown_refresh_token_is_refused() {
    RefreshToken token = new RefreshToken(link.accessToken().reveal());

    assertRefused(
        world.grants.refresh(ALEXA, token, Scopes.none(), HERE), Refusal.REFRESH_TOKEN_UNKNOWN);
  }

  @Test
  void a_refresh_token_of_another_client_is_refused_and_stays_good() {
    world.refreshed(world.refreshed(link.refreshToken()).refreshToken());

    assertRefused(
        world.grants.refresh(OTHER_SKILL, link.refreshToken(), Scopes.none(), HERE),
        Refusal.REFRESH_TOKEN_OF_OTHER_CLIENT);

    assertThat(world.isActive(link.accessToken())).isTrue();
  }

  @Test
  void fewer_scopes_hold_for_one_access_token_only() {
    Scopes fewer = Scopes.of("playlists.read");

    TokenAnswer.Issued narrow =
        issued(world.grants.refresh(ALEXA, link.refreshToken(), fewer, HERE));

    assertThat(narrow.scopes()).isEqualTo(fewer);
    assertThat(world.grants.introspect(narrow.accessToken()).active().orElseThrow().scopes())
        .isEqualTo(fewer);
    assertThat(world.refreshed(narrow.refreshToken()).scopes()).isEqualTo(SCOPES);
  }

  @Test
  void more_scopes_than_granted_are_refused_and_nothing_changes() {
    Scopes more = Scopes.of("playlists.read", "admin");

    assertRefused(
        world.grants.refresh(ALEXA, link.refreshToken(), more, HERE), Refusal.SCOPE_TOO_WIDE);

    assertThat(world.stored("SELECT generation FROM grants").get(0)).containsExactly("0");
  }

  @Test
  void old_tokens_and_the_database_together_do_not_make_the_newest() {
    RefreshToken second = world.refreshed(link.refreshToken()).refreshToken();
    RefreshToken third = world.refreshed(second).refreshToken();

    String salts = world.stored("SELECT salt FROM grants").get(0).get(0);
    byte[] salt = HexFormat.of().parseHex(salts);

    assertThat(Secrets.successor(second, salt)).isEqualTo(third);
    assertThat(Secrets.successor(link.refreshToken(), salt)).isNotIn(second, third);
  }
}
