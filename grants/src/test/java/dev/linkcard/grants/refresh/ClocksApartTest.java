package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Grants;
import dev.linkcard.grants.Options;
import dev.linkcard.grants.World;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.store.Store;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Two servers on one database, the clock of the other one five seconds ahead or behind. */
@ParameterizedClass
@CsvSource({"H2, PT5S", "H2, PT-5S", "POSTGRESQL, PT5S", "POSTGRESQL, PT-5S"})
class ClocksApartTest {

  private final World world;
  private final Grants other;

  ClocksApartTest(Dialect dialect, Duration ahead) {
    world = World.on(dialect);
    other =
        Grants.open(
            Store.open(world.database()), Options.defaults().withClock(world.clock.ahead(ahead)));
  }

  @AfterEach
  void close() {
    other.close();
    world.close();
  }

  @Test
  void refreshes_and_their_retries_go_well_on_either_one() {
    RefreshToken token = world.link().refreshToken();
    for (int i = 0; i < 4; i++) {
      RefreshToken here = refreshed(world.grants, token);
      assertThat(refreshed(other, token)).isEqualTo(here);
      RefreshToken there = refreshed(other, here);
      assertThat(refreshed(world.grants, here)).isEqualTo(there);
      token = there;
    }
  }

  @Test
  void a_request_that_was_overtaken_on_the_other_one_ends_no_grant() {
    overtaken(world.grants, other);
    overtaken(other, world.grants);
  }

  @Test
  void a_spent_token_ends_the_grant_wherever_it_comes() {
    reused(world.grants, other);
    reused(other, world.grants);
  }

  private void overtaken(Grants slow, Grants fast) {
    RefreshToken first = world.link().refreshToken();
    RefreshToken[] newest = {first};
    world.clock.afterNextLook(
        () -> {
          newest[0] = refreshed(fast, refreshed(fast, first));
          world.clock.advance(Duration.ofMinutes(1));
        });

    assertRefused(refresh(slow, first), Refusal.REFRESH_TOKEN_OVERTAKEN);

    refreshed(slow, newest[0]);
  }

  private void reused(Grants here, Grants there) {
    RefreshToken first = world.link().refreshToken();
    refreshed(there, refreshed(there, first));
    world.clock.advance(Duration.ofSeconds(1));

    assertRefused(refresh(here, first), Refusal.REFRESH_TOKEN_REUSED);
  }

  private static TokenAnswer refresh(Grants grants, RefreshToken token) {
    return grants.refresh(ALEXA, token, Scopes.none(), HERE);
  }

  private static RefreshToken refreshed(Grants grants, RefreshToken token) {
    return issued(refresh(grants, token)).refreshToken();
  }
}
