package dev.linkcard.grants.refresh;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.assertRefused;
import static dev.linkcard.grants.World.issued;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.grant.Policy;
import dev.linkcard.grants.grant.Status;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.store.Dialect;
import dev.linkcard.grants.token.Refusal;
import dev.linkcard.grants.token.TokenAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through the table of docs/manual/overlap.md row by row: answer, stored change, event. */
class OverlapTableTest {

  private static final Path MANUAL = Path.of("../docs/manual/overlap.md");
  private static final Duration INSIDE = Duration.ofHours(23);
  private static final Duration OUTSIDE = Duration.ofHours(25);

  /** A row of the table, with the words that it has in the manual. */
  record Row(
      String presented,
      String successor,
      String window,
      String grant,
      String answer,
      String change,
      String event) {

    String cell() {
      return String.join(" | ", presented, successor, window, grant);
    }

    Duration sinceRotation() {
      return switch (window) {
        case "inside" -> INSIDE;
        case "outside" -> OUTSIDE;
        default -> Duration.ZERO;
      };
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(MANUAL).stream()
        .filter(line -> line.matches("\\| (newest|previous|older|unknown) \\|.*\\|.*\\|.*\\|.*"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
        .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
        .toList();
  }

  static Stream<Arguments> cells() throws IOException {
    return rows().stream()
        .flatMap(row -> Stream.of(Dialect.values()).map(dialect -> Arguments.of(dialect, row)));
  }

  @Test
  void the_table_has_every_cell_that_there_is_once() throws IOException {
    List<String> cells = new ArrayList<>();
    for (String grant : List.of("living", "ended", "expired")) {
      cells.add("newest | – | – | " + grant);
      for (String window : List.of("inside", "outside")) {
        cells.add("previous | not used | " + window + " | " + grant);
        cells.add("older | used | " + window + " | " + grant);
      }
    }
    cells.add("older | used meanwhile | – | living");
    cells.add("unknown | – | – | –");

    assertThat(rows()).extracting(Row::cell).containsExactlyInAnyOrderElementsOf(cells);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_cell_is_as_the_manual_says(Dialect dialect, Row row) {
    // An absolute end lets a grant expire while a window is open.
    Policy policy = Policy.defaults().withAbsolute(Duration.ofDays(10));
    try (World world = World.on(dialect, policy)) {
      TokenAnswer.Issued link = world.link();
      List<RefreshToken> generations = new ArrayList<>(List.of(link.refreshToken()));
      if (row.grant().equals("expired")) {
        world.clock.advance(Duration.ofDays(10).minus(row.sinceRotation()).minusSeconds(1));
      }
      int rotations = row.presented().equals("older") ? 2 : 1;
      int before = row.successor().equals("used meanwhile") ? 0 : rotations;
      rotate(world, generations, before);
      world.clock.advance(row.sinceRotation());
      if (row.grant().equals("expired")) {
        world.clock.advance(Duration.ofSeconds(1));
      }
      if (row.grant().equals("ended")) {
        world.grants.unlink(link.grant().id(), HERE);
      }
      RefreshToken presented =
          switch (row.presented()) {
            case "newest" -> generations.get(1);
            case "previous", "older" -> generations.get(0);
            default -> new RefreshToken("x".repeat(65));
          };
      int meanwhile = rotations - before;
      int eventsBefore = world.watched.size() + meanwhile;
      int generation = generation(world) + meanwhile;
      if (meanwhile > 0) {
        // The request is under way for a minute, in which others refresh.
        world.clock.afterNextLook(
            () -> {
              rotate(world, generations, meanwhile);
              world.clock.advance(Duration.ofMinutes(1));
            });
      }

      TokenAnswer answer = world.grants.refresh(ALEXA, presented, Scopes.none(), HERE);

      checkAnswer(world, row, answer, generations);
      checkChange(world, row, generation);
      assertThat(world.watched.subList(eventsBefore, world.watched.size()))
          .filteredOn(told -> !told.startsWith("refused"))
          .isEqualTo(row.event().equals("–") ? List.of() : List.of(row.event()));
    }
  }

  private static void checkAnswer(
      World world, Row row, TokenAnswer answer, List<RefreshToken> generations) {
    if (row.answer().startsWith("refused: ")) {
      assertRefused(answer, Refusal.valueOf(row.answer().substring("refused: ".length())));
      return;
    }
    TokenAnswer.Issued issued = issued(answer);
    assertThat(world.isActive(issued.accessToken())).isTrue();
    switch (row.answer()) {
      case "new access token, new successor" ->
          assertThat(issued.refreshToken()).isNotIn(generations);
      case "new access token, same successor" ->
          assertThat(issued.refreshToken()).isEqualTo(generations.get(1));
      default -> throw new AssertionError(row.answer());
    }
  }

  private static void checkChange(World world, Row row, int before) {
    assertThat(generation(world))
        .isEqualTo(row.change().equals("next generation") ? before + 1 : before);
    boolean isOver = row.change().equals("the grant ends") || row.grant().equals("ended");
    assertThat(world.grants.of(ADA))
        .extracting(Grant::status)
        .hasOnlyElementsOfType(isOver ? Status.Ended.class : Status.Living.class);
  }

  private static void rotate(World world, List<RefreshToken> generations, int times) {
    for (int i = 0; i < times; i++) {
      RefreshToken newest = generations.get(generations.size() - 1);
      generations.add(world.refreshed(newest).refreshToken());
    }
  }

  private static int generation(World world) {
    return Integer.parseInt(world.stored("SELECT generation FROM grants").get(0).get(0));
  }
}
