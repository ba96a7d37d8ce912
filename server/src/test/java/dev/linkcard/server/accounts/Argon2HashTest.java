package dev.linkcard.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HashTest {
  private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_hash_is_spelled_like_the_reference_implementation_s() {
    assertThat(Argon2Hash.of("love of engines", SALT, Argon2Cost.OURS).encoded())
        .isEqualTo(
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash("love of engines".getBytes(StandardCharsets.UTF_8), SALT)
                .getResult())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$");
  }

  @ParameterizedTest
  @CsvSource({
    "ID, 19456, 2, 1, 32, 19",
    "ID, 64, 1, 1, 16, 19",
    "I, 256, 3, 2, 24, 19",
    "D, 96, 2, 4, 64, 16"
  })
  void another_library_s_hash_is_known(
      Argon2 type, int kib, int passes, int lanes, int bytes, int version) {
    String password = "pässwörd ☂";
    String theirs =
        Argon2Function.getInstance(kib, passes, lanes, bytes, type, version)
            .hash(password)
            .getResult();

    Argon2Hash hash = Argon2Hash.parse(theirs).orElseThrow();
    assertThat(hash.encoded()).isEqualTo(theirs);
    assertThat(hash.isOf(password)).isTrue();
    assertThat(hash.isOf(password + " ")).isFalse();
    assertThat(hash.isOurs(Argon2Cost.OURS)).isEqualTo(kib == 19_456);
  }

  @Test
  void memory_that_was_used_for_one_hash_changes_no_other() {
    Argon2Cost small = new Argon2Cost(128, 1, 1);
    String first = Argon2Hash.of("ada", SALT, small).encoded();
    Argon2Hash.of("ben", SALT, new Argon2Cost(256, 2, 2)).encoded();

    assertThat(Argon2Hash.of("ada", SALT, small).encoded()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2id$v=19$m=64,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw",
        "$argon2x$v=19$m=64,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw$c2l4dGVlbiBieXRlcyBvaw",
        "$argon2id$v=18$m=64,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw$c2l4dGVlbiBieXRlcyBvaw",
        "$argon2id$v=19$m=64,t=1,p=1$c2l4dGVlbiBieXRlcyBvawAAA$c2l4dGVlbiBieXRlcyBvaw",
        "$argon2id$v=19$m=9999999999,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw$c2l4dGVlbiBieXRlcyBvaw"
      })
  void what_is_spelled_otherwise_is_no_hash(String text) {
    assertThat(Argon2Hash.parse(text)).isEmpty();
  }

  @Test
  void it_is_never_printed() {
    assertThat(Argon2Hash.of("ada", SALT, new Argon2Cost(64, 1, 1)))
        .hasToString("Argon2Hash(masked)");
  }
}
