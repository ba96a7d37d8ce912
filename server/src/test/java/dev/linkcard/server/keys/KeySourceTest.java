package dev.linkcard.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {
  @Test
  void a_file_is_made_once_and_belongs_to_its_owner_alone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("linkcard.key");
    byte[] box = KeySource.madeOnce(file).get(false).seal("kid", new byte[] {1, 2, 3});

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(KeySource.madeOnce(file).get(true).open("kid", box).orElseThrow().plain())
        .containsExactly(1, 2, 3);
  }

  @RepeatedTest(5)
  void of_several_that_make_one_file_at_once_all_read_the_same_key(@TempDir Path folder)
      throws Exception {
    KeySource source = KeySource.madeOnce(folder.resolve("linkcard.key"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<KeyEncryption>> looks = Collections.nCopies(8, () -> source.get(false));
      List<Future<KeyEncryption>> seen = threads.invokeAll(looks);
      byte[] box = source.get(true).seal("kid", new byte[] {1, 2, 3});
      for (Future<KeyEncryption> look : seen) {
        assertThat(look.get().open("kid", box)).isPresent();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(folder.toFile().list()).containsExactly("linkcard.key");
  }

  @Test
  void a_missing_file_is_not_made_where_signing_keys_need_it(@TempDir Path folder) {
    Path file = folder.resolve("linkcard.key");

    assertThatThrownBy(() -> KeySource.madeOnce(file).get(true))
        .isInstanceOf(KeyFailure.class)
        .hasMessage(
            "The key file "
                + file
                + " is missing, and the signing keys in the database are encrypted under it; put it"
                + " back, name another one with --key-file, or, if it is lost, empty the table"
                + " signing_keys.");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_key_that_is_none_is_refused_and_not_shown(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("short"), "c2hvcnQ=\n");

    assertThatThrownBy(() -> KeySource.file(file).get(false))
        .isInstanceOf(KeyFailure.class)
        .hasMessage(
            "The key-encryption key in the key file "
                + file
                + " is not 32 bytes in base64; make one with \"openssl rand -base64 32\".");
    assertThatThrownBy(() -> KeySource.variable("LINKCARD_KEY", "c2hvcnQ= !").get(false))
        .hasMessageStartingWith(
            "The key-encryption key in the environment variable LINKCARD_KEY is")
        .hasMessageNotContaining("c2hvcnQ=");
    assertThatThrownBy(() -> KeySource.file(folder.resolve("absent")).get(false))
        .hasMessage(
            "The key file "
                + folder.resolve("absent")
                + " cannot be read; name the file that holds the key.");
  }

  @Test
  void the_id_of_a_key_is_never_taken_for_an_option() {
    assertThat(Stream.generate(Algorithm.ES256::generate).limit(300))
        .allMatch(key -> key.getKeyID().matches("[A-Za-z0-9][A-Za-z0-9_-]{42}"));
  }

  @Test
  void what_was_sealed_for_one_key_does_not_open_for_another() {
    KeyEncryption encryption = KeyEncryption.parse(KeysContract.FIRST, "a test");
    byte[] box = encryption.seal("kid", new byte[] {1, 2, 3});

    assertThat(encryption.open("kid", box)).isPresent();
    assertThat(encryption.open("dik", box)).isEmpty();
    assertThat(encryption.open("kid", new byte[5])).isEmpty();
    box[box.length - 1] ^= 1;
    assertThat(encryption.open("kid", box)).isEmpty();
  }
}
