package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.World;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.token.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock is set back while a request is under way. */
class SteppingClockTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_request_that_was_overtaken_ends_no_grant(Dialect dialect) {
    try (World world = World.on(dialect);
        Grants slow =
            Grants.open(
                Store.open(world.database()),
                Options.defaults()
                    .withClock(world.clock)
                    .withStopwatch(Stopwatch.of(Clock.systemUTC())))) {
      RefreshToken first = world.link().refreshToken();
      world.clock.advance(Duration.ofMinutes(2));
      RefreshToken[] newest = {first};
      world.clock.afterNextLook(
          () -> {
            newest[0] = world.refreshed(world.refreshed(first).refreshToken()).refreshToken();
            world.clock.advance(Duration.ofMinutes(-1));
          });

      assertRefused(
          slow.refresh(ALEXA, first, Scopes.none(), HERE), Refusal.REFRESH_TOKEN_OVERTAKEN);

      assertThat(world.refreshed(newest[0])).isNotNull();
    }
  }

  @Test
  void no_time_is_below_zero() {
    try (World world = World.on(Dialect.H2)) {
      Supplier<Duration> since = Stopwatch.of(world.clock).start();

      world.clock.advance(Duration.ofSeconds(-3));
      assertThat(since.get()).isZero();
      world.clock.advance(Duration.ofSeconds(5));
      assertThat(since.get()).isEqualTo(Duration.ofSeconds(2));
    }
  }
}
