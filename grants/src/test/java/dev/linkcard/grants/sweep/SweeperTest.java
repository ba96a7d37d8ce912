package dev.linkcard.grants.sweep;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Together;
import dev.linkcard.grants.World;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class SweeperTest {

  private static final Policy MONTH = Policy.defaults().withRefreshToken(Duration.ofDays(30));

  private final World world;
  private final Sweeper sweeper;

  SweeperTest(Dialect dialect) {
    world = World.on(dialect, MONTH);
    sweeper = world.grants.sweeper();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @Timeout(60)
  void a_sweep_that_is_stopped_ends_after_its_batch() {
    AtomicInteger batches = new AtomicInteger();
    sweeper.also(
        "endless",
        (tx, now, limit) -> {
          if (batches.incrementAndGet() == 3) {
            sweeper.stop();
          }
          return limit;
        });

    assertThat(sweeper.sweep()).isEqualTo(3000);
    assertThat(sweeper.sweep()).isZero();
  }

  @Test
  void what_is_good_stays() {
    TokenAnswer.Issued link = world.link();
    Code code = world.code();

    assertThat(sweeper.sweep()).isZero();

    assertThat(world.isActive(link.accessToken())).isTrue();
    assertThat(world.redeem(code)).isInstanceOf(TokenAnswer.Issued.class);
  }

  @Test
  void a_redeemed_code_is_remembered_as_long_as_its_access_tokens_may_live() {
    Code code = world.code();
    world.redeem(code);
    world.clock.advance(Duration.ofMinutes(59));
    sweeper.sweep();

    assertRefused(world.redeem(code), Refusal.CODE_REDEEMED);

    world.clock.advance(Duration.ofMinutes(1));
    assertThat(sweeper.sweep()).isEqualTo(2); // with its access token
    assertRefused(world.redeem(code), Refusal.CODE_UNKNOWN);
  }

  @Test
  void a_code_that_nobody_redeemed_goes_when_it_expires() {
    Code code = world.code();
    world.clock.advance(Duration.ofMinutes(5));

    assertThat(sweeper.sweep()).isEqualTo(1);
    assertRefused(world.redeem(code), Refusal.CODE_UNKNOWN);
  }

  @Test
  void an_ended_grant_goes_after_thirty_days_unless_told_otherwise() {
    TokenAnswer.Issued link = world.link();
    world.grants.unlink(link.grant().id(), HERE);
    world.clock.advance(Duration.ofDays(29));
    sweeper.sweep();
    assertThat(world.grants.of(ADA)).hasSize(1);

    world.clock.advance(Duration.ofDays(1));
    sweeper.sweep();

    assertThat(world.grants.of(ADA)).isEmpty();
    assertRefused(
        world.grants.refresh(ALEXA, link.refreshToken(), Scopes.none(), HERE),
        Refusal.REFRESH_TOKEN_UNKNOWN);
  }

  @Test
  void an_expired_grant_goes_within_a_week_after_its_retention() {
    world.link();
    sweeper.keeping(Duration.ofDays(7));
    world.clock.advance(Duration.ofDays(37).minusSeconds(1));
    sweeper.sweep();
    assertThat(world.grants.of(ADA)).hasSize(1);

    world.clock.advance(Duration.ofDays(7).plusSeconds(1));
    sweeper.sweep();
    assertThat(world.grants.of(ADA)).isEmpty();
  }

  /** Ten links that refresh, one of them replaced every other day, for a year. */
  @Test
  void the_store_does_not_grow_under_a_steady_load() {
    sweeper.keeping(Duration.ofDays(7));
    Deque<RefreshToken> links = new ArrayDeque<>();
    for (int i = 0; i < 10; i++) {
      links.add(world.link().refreshToken());
    }
    long afterAQuarter = 0;
    for (int day = 0; day < 360; day += 2) {
      for (int i = 1; i < 10; i++) {
        links.add(world.refreshed(links.remove()).refreshToken());
      }
      links.remove(); // somebody lost interest, and the link expires unused
      links.add(world.link().refreshToken());
      world.clock.advance(Duration.ofDays(2));
      sweeper.sweep();
      if (day == 90) {
        afterAQuarter = rows();
      }
    }
    assertThat(afterAQuarter).isPositive();
    assertThat(rows()).isBetween(afterAQuarter - 5, afterAQuarter + 5);
    links.forEach(token -> assertThat(world.refreshed(token)).isNotNull());
  }

  @Test
  void a_token_of_the_first_generation_ends_the_grant_after_any_number_of_rotations() {
    RefreshToken first = world.link().refreshToken();
    RefreshToken token = first;
    for (int day = 0; day < 400; day += 20) {
      world.clock.advance(Duration.ofDays(20));
      token = world.refreshed(token).refreshToken();
      sweeper.sweep();
    }

    assertRefused(
        world.grants.refresh(ALEXA, first, Scopes.none(), HERE), Refusal.REFRESH_TOKEN_REUSED);
    assertRefused(world.grants.refresh(ALEXA, token, Scopes.none(), HERE), Refusal.GRANT_ENDED);
  }

  @Test
  void two_sweepers_at_once_delete_each_row_once_and_none_too_many() throws Exception {
    for (int i = 0; i < 30; i++) {
      world.link();
    }
    world.clock.advance(Duration.ofHours(2));
    TokenAnswer.Issued link = world.link();

    List<Integer> deleted = Together.run(4, sweeper::sweep);
    int rest = sweeper.sweep();

    assertThat(deleted.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(60);
    assertThat(world.isActive(link.accessToken())).isTrue();
    assertThat(world.grants.of(ADA)).hasSize(31);
  }

  @Test
  void rows_of_others_are_swept_batch_by_batch() {
    int[] left = {2500};
    sweeper.also(
        "others",
        (tx, now, limit) -> {
          int batch = Math.min(limit, left[0]);
          left[0] -= batch;
          return batch;
        });

    assertThat(sweeper.sweep()).isEqualTo(2500);
    assertThat(left[0]).isZero();
  }

  private long rows() {
    return Long.parseLong(
        world
            .stored(
                "SELECT (SELECT count(*) FROM grants) + (SELECT count(*) FROM codes)"
                    + " + (SELECT count(*) FROM access_tokens)")
            .get(0)
            .get(0));
  }
}
