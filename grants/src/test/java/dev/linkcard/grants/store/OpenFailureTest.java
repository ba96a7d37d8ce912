package dev.linkcard.grants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFailureTest {

  @TempDir private Path folder;
  private String url = "";

  @BeforeEach
  void name() {
    url = "jdbc:h2:file:" + folder.resolve("grants");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");
    String blocked = "jdbc:h2:file:" + folder.resolve("file/grants");

    refused(blocked)
        .withMessage(
            "Cannot open the database "
                + blocked
                + ": the file cannot be written; name one in a folder that exists and may be"
                + " written.");
  }

  @Test
  void a_database_that_another_process_has_open_is_named() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsDatabase.class.getName(),
                url + ";AUTO_SERVER=FALSE")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open true");

      refused(url)
          .withMessageStartingWith("Cannot open the database " + url)
          .withMessageEndingWith(
              ": another process has it open; stop that process, or name another file.");
    } finally {
      other.destroy();
      other.waitFor();
    }
  }

  @Test
  void a_file_that_is_no_database_is_named() throws Exception {
    Files.writeString(folder.resolve("grants.mv.db"), "not a database ".repeat(1000));

    refused(url)
        .withMessageEndingWith(
            ": the file is damaged or not a database; restore a backup, or remove it.");
  }

  @Test
  void tables_with_another_history_are_named() throws Exception {
    try (Store store = Store.open(url);
        Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE \"grants_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'");
    }

    refused(url)
        .withMessageEndingWith(
            ": its tables were made by an unreleased version; name another database, or make this"
                + " one anew.");
  }

  @Test
  void a_product_that_is_not_spoken_is_named() {
    refused("jdbc:oracle:thin:@db")
        .withMessage(
            "Cannot open the database jdbc:oracle:thin:@db: only URLs that begin with jdbc:h2:"
                + " or jdbc:postgresql: work.");
  }

  @Test
  void a_password_in_the_url_is_told_to_nobody() {
    for (String settings : new String[] {";PASSWORD=hunter2", ";PASSWORD=hunter2;NONSENSE"}) {
      refused("jdbc:h2:file:/dev/null/grants" + settings)
          .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("hunter2"));
    }
  }

  private static ThrowableAssertAlternative<StoreException> refused(String url) {
    return assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Store.open(url).close());
  }
}
