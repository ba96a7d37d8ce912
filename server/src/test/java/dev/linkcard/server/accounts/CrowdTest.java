package dev.linkcard.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.World;
import dev.linkcard.server.http.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {
  @Test
  void a_crowd_of_guesses_is_answered_and_leaves_the_server_alive(@TempDir Path data) {
    try (World world = World.in(data)) {
      List<CompletableFuture<Integer>> guesses =
          IntStream.range(0, 40)
              .mapToObj(
                  guess ->
                      CompletableFuture.supplyAsync(
                          () -> world.window().logIn("ada", "guess " + guess).status(),
                          task -> new Thread(task).start()))
              .toList();

      assertThat(guesses.stream().map(CompletableFuture::join)).isSubsetOf(302, 429);
      Window window = world.window();
      assertThat(window.logIn("ada", World.PASSWORD).header("Location")).doesNotContain("error");
    }
  }
}
