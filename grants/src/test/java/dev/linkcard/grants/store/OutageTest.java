package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.linkcard.grants.OnePostgres;
import dev.linkcard.grants.World;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.token.TokenAnswer;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @Test
  void a_database_that_is_away_loses_no_link_and_works_again_by_itself() {
    Database database = OnePostgres.database();
    String name = database.place().replaceFirst(".*/", "");
    try (World world = World.at(database)) {
      RefreshToken token = world.link().refreshToken();
      OnePostgres.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
      OnePostgres.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");

      StoreException away = catchThrowableOfType(StoreException.class, () -> refresh(world, token));
      assertThat(away.isUnreachable()).isTrue();

      OnePostgres.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
      TokenAnswer answer = whenBack(world, token);
      assertThat(answer).isInstanceOf(TokenAnswer.Issued.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"08001", "08006", "57P01", "57P03", "53300", "40001", "25006", "HYT00", "90067"})
  void some_states_say_that_the_same_may_go_well_later(String state) {
    assertThat(new StoreException("x", new SQLException("x", state)).isUnreachable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "22021", "P0001"})
  void others_do_not(String state) {
    assertThat(new StoreException("x", new SQLException("x", state)).isUnreachable()).isFalse();
  }

  private static TokenAnswer whenBack(World world, RefreshToken token) {
    while (true) {
      try {
        return refresh(world, token);
      } catch (StoreException notYet) {
        assertThat(notYet.isUnreachable()).isTrue();
      }
    }
  }

  private static TokenAnswer refresh(World world, RefreshToken token) {
    return world.grants.refresh(ALEXA, token, Scopes.none(), HERE);
  }
}
