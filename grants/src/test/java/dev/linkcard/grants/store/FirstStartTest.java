package dev.linkcard.grants.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.Together;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

  @TempDir private Path folder;

  @RepeatedTest(5)
  void several_that_open_one_new_file_at_the_same_moment_all_get_its_tables() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("grants");

    List<Boolean> empty =
        Together.run(
            4,
            () -> {
              try (Store store = Store.open(url)) {
                return store
                    .transact(tx -> tx.all("SELECT id FROM clients", row -> row.text("id")))
                    .isEmpty();
              }
            });

    assertThat(empty).containsExactly(true, true, true, true);
  }
}
