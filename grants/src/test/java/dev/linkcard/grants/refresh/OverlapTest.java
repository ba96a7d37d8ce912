package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.grant.EndReason;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.grant.Status;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Goes through the table of rotation cell by cell: answer, stored change, audit event. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OverlapTest {

  private final Dialect dialect;

  OverlapTest(Dialect dialect) {
    this.dialect = dialect;
  }

  private static final String ROTATION =
      "SELECT generation, rotated_at, salt, expires_at FROM grants";

  /** The newest generation is good whenever it comes: the window is for the one before. */
  @ParameterizedTest
  @CsvSource({
    "PT24H, 0, PT0S",
    "PT24H, 1, PT1S",
    "PT24H, 1, PT48H",
    "PT24H, 2, PT1S",
    "PT24H, 2, PT48H",
    "PT0S, 0, PT0S",
    "PT0S, 1, PT0S",
    "PT0S, 2, PT48H",
  })
  void the_newest_is_replaced(Duration overlap, int newest, Duration sinceRotation) {
    try (World world = World.on(dialect, Policy.defaults().withOverlap(overlap))) {
      List<RefreshToken> generations = rotated(world, newest);
      world.clock.advance(sinceRotation);

      TokenAnswer.Issued issued =
          issued(world.grants.refresh(ALEXA, generations.get(newest), Scopes.none(), HERE));

      assertThat(issued.refreshToken()).isNotIn(generations);
      assertThat(world.isActive(issued.accessToken())).isTrue();
      assertThat(world.stored("SELECT generation FROM grants"))
          .containsExactly(List.of(String.valueOf(newest + 1)));
      assertThat(world.events()).containsExactly(Event.GRANT_BEGUN);
    }
  }

  /** The previous generation, inside the window, whose successor was not used: a retry. */
  @ParameterizedTest
  @CsvSource({
    "PT24H, 1, PT0S",
    "PT24H, 1, PT23H59M59.999S",
    "PT24H, 3, PT0S",
    "PT24H, 3, PT23H59M59.999S",
    "PT60S, 1, PT59.999S",
  })
  void the_previous_gets_the_same_successor(Duration overlap, int newest, Duration sinceRotation) {
    try (World world = World.on(dialect, Policy.defaults().withOverlap(overlap))) {
      List<RefreshToken> generations = rotated(world, newest);
      List<List<String>> before = world.stored(ROTATION);
      world.clock.advance(sinceRotation);

      TokenAnswer.Issued issued =
          issued(world.grants.refresh(ALEXA, generations.get(newest - 1), Scopes.none(), HERE));

      assertThat(issued.refreshToken()).isEqualTo(generations.get(newest));
      assertThat(world.isActive(issued.accessToken())).isTrue();
      assertThat(world.stored(ROTATION)).isEqualTo(before);
      assertThat(world.events()).containsExactly(Event.GRANT_BEGUN);
    }
  }

  /** Too late, or the successor was used, or older than that, or no overlap at all. */
  @ParameterizedTest
  @CsvSource({
    "PT24H, 0, 1, PT24H",
    "PT24H, 2, 3, PT24H",
    "PT60S, 0, 1, PT60S", // previous, too late
    "PT24H, 0, 2, PT0S",
    "PT24H, 1, 3, PT1S", // successor used, inside the window
    "PT24H, 0, 2, PT48H",
    "PT24H, 1, 3, PT48H", // successor used, outside the window
    "PT24H, 0, 3, PT0S",
    "PT24H, 0, 5, PT48H", // older
    "PT0S, 0, 1, PT0S",
    "PT0S, 0, 1, PT1S",
    "PT0S, 0, 2, PT0S", // strict
  })
  void a_spent_one_ends_the_grant(
      Duration overlap, int presented, int newest, Duration sinceRotation) {
    try (World world = World.on(dialect, Policy.defaults().withOverlap(overlap))) {
      TokenAnswer.Issued link = world.link();
      List<RefreshToken> generations = rotated(world, link, newest);
      world.clock.advance(sinceRotation);

      assertRefused(
          world.grants.refresh(ALEXA, generations.get(presented), Scopes.none(), HERE),
          Refusal.REFRESH_TOKEN_REUSED);

      assertThat(world.grants.of(ADA))
          .extracting(Grant::status)
          .containsExactly(new Status.Ended(world.clock.instant(), EndReason.REFRESH_TOKEN_REUSED));
      assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.REFRESH_TOKEN_REUSED);
      assertThat(world.isActive(link.accessToken())).isFalse();
      assertRefused(
          world.grants.refresh(ALEXA, generations.get(newest), Scopes.none(), HERE),
          Refusal.GRANT_ENDED);
      assertRefused(
          world.grants.refresh(ALEXA, generations.get(presented), Scopes.none(), HERE),
          Refusal.GRANT_ENDED);
      assertThat(world.events()).hasSize(2);
    }
  }

  private static List<RefreshToken> rotated(World world, int times) {
    return rotated(world, world.link(), times);
  }

  /** Refreshes that many times, a second apart, and lists every generation. */
  private static List<RefreshToken> rotated(World world, TokenAnswer.Issued link, int times) {
    List<RefreshToken> generations = new ArrayList<>(List.of(link.refreshToken()));
    for (int i = 0; i < times; i++) {
      world.clock.advance(Duration.ofSeconds(1));
      generations.add(world.refreshed(generations.get(i)).refreshToken());
    }
    return generations;
  }
}
