package dev.linkcard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServingTest {
  @Test
  void a_stop_as_soon_as_it_is_announced_finds_the_clean_up_in_place() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoppedAtOnce.class.getName())
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.lines()).containsExactly("serves", "cleaned up");
    assertThat(process.waitFor()).isEqualTo(3);
  }

  /** A program that is stopped while it says that it serves. */
  static final class StoppedAtOnce {
    private StoppedAtOnce() {}

    public static void main(String[] arguments) throws InterruptedException {
      Serving.untilStopped(
          () -> {
            System.out.println("serves");
            System.exit(3);
          },
          () -> System.out.println("cleaned up"));
    }
  }
}
