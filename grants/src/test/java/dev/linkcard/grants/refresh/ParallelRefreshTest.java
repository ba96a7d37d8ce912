package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Together;
import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Database;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.TokenAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ParallelRefreshTest {

  private final Dialect dialect;

  ParallelRefreshTest(Dialect dialect) {
    this.dialect = dialect;
  }

  @Test
  void eight_refreshes_at_once_all_get_the_same_successor() throws Exception {
    try (World world = World.on(dialect)) {
      refreshTogether(world);
    }
  }

  @Test
  void eight_refreshes_at_once_all_get_the_same_successor_on_file(@TempDir Path folder)
      throws Exception {
    try (World world = World.at(Database.at("jdbc:h2:file:" + folder.resolve("grants")))) {
      refreshTogether(world);
    }
  }

  @RepeatedTest(5)
  void eight_strict_refreshes_at_once_issue_one_successor_and_end_the_grant_once()
      throws Exception {
    try (World world = World.on(dialect, Policy.defaults().withOverlap(Duration.ZERO))) {
      TokenAnswer.Issued link = world.link();

      List<TokenAnswer> answers =
          Together.run(
              8, () -> world.grants.refresh(ALEXA, link.refreshToken(), Scopes.none(), HERE));

      assertThat(answers).filteredOn(TokenAnswer.Issued.class::isInstance).hasSize(1);
      assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.REFRESH_TOKEN_REUSED);
    }
  }

  /** Twenty generations, each refreshed by eight threads at once. */
  private static void refreshTogether(World world) throws Exception {
    RefreshToken token = world.link().refreshToken();
    for (int i = 0; i < 20; i++) {
      RefreshToken presented = token;
      List<TokenAnswer.Issued> answers =
          Together.run(
              8, () -> issued(world.grants.refresh(ALEXA, presented, Scopes.none(), HERE)));

      assertThat(answers)
          .extracting(TokenAnswer.Issued::refreshToken)
          .containsOnly(answers.get(0).refreshToken());
      assertThat(answers)
          .extracting(TokenAnswer.Issued::accessToken)
          .doesNotHaveDuplicates()
          .allMatch(world::isActive);
      token = answers.get(0).refreshToken();
    }
    assertThat(world.stored("SELECT generation FROM grants").get(0)).containsExactly("20");
    assertThat(world.events()).containsExactly(Event.GRANT_BEGUN);
  }
}
