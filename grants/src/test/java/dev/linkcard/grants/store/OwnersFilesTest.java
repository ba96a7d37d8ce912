package dev.linkcard.grants.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFilesTest {

  @TempDir private Path folder;

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  private void open(String more) throws IOException {
    try (Store store = Store.open("jdbc:h2:file:" + folder.resolve("linkcard") + more)) {
      assertThat(store.dialect()).isEqualTo(Dialect.H2);
      if (more.isEmpty()) {
        assertThat(permissions("linkcard.lock.db")).isEqualTo(permissions("linkcard.mv.db"));
      }
    }
  }

  private void open() throws IOException {
    open("");
  }

  @Test
  void a_new_database_is_its_owner_s_alone_even_where_the_folder_is_everybody_s()
      throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    open();

    assertThat(permissions("linkcard.mv.db")).isEqualTo("rw-------");
  }

  @Test
  void so_it_is_in_a_folder_that_is_made_for_it() throws IOException {
    try (Store store = Store.open("jdbc:h2:file:" + folder.resolve("made/linkcard"))) {
      assertThat(store.dialect()).isEqualTo(Dialect.H2);
    }

    assertThat(permissions("made/linkcard.mv.db")).isEqualTo("rw-------");
  }

  @Test
  void an_old_database_stays_as_its_owner_made_it() throws IOException {
    open();
    Files.setPosixFilePermissions(
        folder.resolve("linkcard.mv.db"), PosixFilePermissions.fromString("rw-rw----"));

    open();

    assertThat(permissions("linkcard.mv.db")).isEqualTo("rw-rw----");
  }

  @Test
  void a_database_for_one_process_has_no_lock_file_and_opens_too() throws IOException {
    open(";AUTO_SERVER=FALSE");

    assertThat(permissions("linkcard.mv.db")).isEqualTo("rw-------");
  }
}
