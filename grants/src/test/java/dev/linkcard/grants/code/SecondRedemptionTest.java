package dev.linkcard.grants.code;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.OTHER_SKILL;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Together;
import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.Status;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.Verifier;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class SecondRedemptionTest {

  private static final Map<Dialect, String> WAITING =
      Map.of(
          Dialect.H2,
          "SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL",
          Dialect.POSTGRESQL,
          "SELECT 1 FROM pg_stat_activity"
              + " WHERE wait_event_type = 'Lock' AND datname = current_database()");

  private final World world;
  private final Code code;

  SecondRedemptionTest(Dialect dialect) {
    world = World.on(dialect);
    code = world.code();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_code_is_refused_the_second_time_and_all_that_it_gave_is_revoked() {
    TokenAnswer.Issued first = (TokenAnswer.Issued) world.redeem(code);
    TokenAnswer.Issued later = world.refreshed(first.refreshToken());

    assertRefused(world.redeem(code), Refusal.CODE_REDEEMED);

    assertThat(world.isActive(first.accessToken())).isFalse();
    assertThat(world.isActive(later.accessToken())).isFalse();
    assertRefused(
        world.grants.refresh(ALEXA, later.refreshToken(), Scopes.none(), HERE),
        Refusal.GRANT_ENDED);
    assertThat(world.grants.of(ADA))
        .extracting(Grant::status)
        .containsExactly(new Status.Ended(world.clock.instant(), EndReason.CODE_REDEEMED_AGAIN));
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.CODE_REDEEMED_AGAIN);
  }

  @Test
  void a_second_redemption_revokes_even_after_the_lifetime_of_the_code() {
    TokenAnswer.Issued first = (TokenAnswer.Issued) world.redeem(code);
    world.clock.advance(Duration.ofMinutes(20));

    assertRefused(world.redeem(code), Refusal.CODE_REDEEMED);

    assertThat(world.isActive(first.accessToken())).isFalse();
  }

  @Test
  void a_third_redemption_writes_no_second_event() {
    world.redeem(code);
    world.redeem(code);

    assertRefused(world.redeem(code), Refusal.CODE_REDEEMED);

    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.CODE_REDEEMED_AGAIN);
  }

  @Test
  void another_client_cannot_end_the_grant_with_a_redeemed_code() {
    TokenAnswer.Issued first = (TokenAnswer.Issued) world.redeem(code);

    assertRefused(
        world.grants.redeem(OTHER_SKILL, code, REDIRECT_URI, Verifier.none(), HERE),
        Refusal.CODE_OF_OTHER_CLIENT);

    assertThat(world.isActive(first.accessToken())).isTrue();
  }

  @RepeatedTest(10)
  void of_eight_redemptions_at_the_same_moment_one_wins() throws Exception {
    List<TokenAnswer> answers = Together.run(8, () -> world.redeem(code));

    assertThat(answers).filteredOn(TokenAnswer.Issued.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(TokenAnswer.Refused.class::isInstance)
        .containsOnly(new TokenAnswer.Refused(Refusal.CODE_REDEEMED))
        .hasSize(7);
    assertThat(world.grants.of(ADA)).hasSize(1);
  }

  @Test
  void a_redemption_that_began_before_the_first_was_done_leaves_the_grant_alone() throws Exception {
    TokenAnswer.Issued winner = world.link();
    try (Connection first = world.grants.dataSource().getConnection()) {
      first.setAutoCommit(false);
      try (PreparedStatement redeem =
          first.prepareStatement("UPDATE codes SET grant_id = ? WHERE hash = ?")) {
        redeem.setString(1, winner.grant().id().value());
        redeem.setBytes(2, code.sha256());
        redeem.executeUpdate();
      }
      CompletableFuture<TokenAnswer> second =
          CompletableFuture.supplyAsync(() -> world.redeem(code));
      while (world.stored(WAITING.get(world.store.dialect())).isEmpty()) {
        Thread.onSpinWait();
      }
      first.commit();

      assertRefused(second.get(30, TimeUnit.SECONDS), Refusal.CODE_REDEEMED);
    }
    assertThat(world.isActive(winner.accessToken())).isTrue();
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN);
  }
}
