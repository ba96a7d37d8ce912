package dev.linkcard.acceptance.faults.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ReplicaTest {
  @TempDir Path folder;

  @Test
  void it_is_waited_for_killed_and_started_again() throws Exception {
    try (Replica replica =
        shell("echo 'Authorization server: http://127.0.0.1:1'; exec sleep 1000")) {
      replica.start();
      replica.kill();
      replica.start();
      replica.kill();
      assertThat(Files.list(folder)).hasSize(4);
    }
  }

  @Test
  void one_that_ends_before_it_listens_is_told_with_what_it_printed() throws Exception {
    try (Replica replica = shell("echo 'no database' >&2; exit 2")) {
      assertThatThrownBy(replica::start)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("no database");
    }
  }

  @Test
  void one_that_had_ended_by_itself_does_not_count_as_killed() throws Exception {
    try (Replica replica = shell("echo 'Authorization server: http://127.0.0.1:1'; exit 1")) {
      replica.begin();
      replica.end();
      assertThatThrownBy(replica::kill).hasMessageContaining("had ended by itself: status 1");
    }
  }

  private Replica shell(String script) {
    return new Replica("one", 1, List.of("sh", "-c", script), folder);
  }
}
