package dev.linkcard.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.linkcard.grants.store.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database tells of keys, and under which key-encryption key. */
@ParameterizedClass
@EnumSource(Dialect.class)
class KeySecrecyTest extends KeysContract {
  KeySecrecyTest(Dialect dialect) {
    super(dialect);
  }

  @Test
  void no_private_part_is_in_the_database_or_the_jwk_set() {
    Keys keys = keys();
    String rows =
        store.transact(
            tx ->
                tx.all(
                        "SELECT sealed FROM signing_keys",
                        row -> new String(row.bytes("sealed"), StandardCharsets.ISO_8859_1))
                    .toString());

    assertThat(rows).doesNotContain("\"d\"", "\"kty\"", "P-256");
    assertThat(keys.published().getKeys()).noneMatch(key -> key.isPrivate());
    assertThat(keys.list().toString() + keys).doesNotContain("\"d\"");
  }

  @Test
  void another_key_encryption_key_is_refused() {
    keys(FIRST);

    assertThat(catchThrowable(() -> keys(SECOND)))
        .isInstanceOf(KeyFailure.class)
        .hasMessage(
            "The signing keys in the database are encrypted under another key-encryption key;"
                + " start with that one, alone or as the second line of the key file, or, if it is"
                + " lost, empty the table signing_keys.");
  }

  @Test
  void the_key_encryption_key_is_changed_by_naming_the_earlier_one_second() {
    List<KeyStatus> before = keys(FIRST).list();

    assertThat(keys(SECOND + "\n" + FIRST).list()).isEqualTo(before);
    assertThat(keys(SECOND).list()).isEqualTo(before);
    assertThat(catchThrowable(() -> keys(FIRST))).isInstanceOf(KeyFailure.class);
  }

  @Test
  void a_row_under_the_id_of_another_key_is_refused() {
    keys();
    store.transact(
        tx -> tx.change("UPDATE signing_keys SET kid = 'x' WHERE algorithm = ?", "ES256"));

    assertThat(catchThrowable(this::keys)).isInstanceOf(KeyFailure.class);
  }

  @Test
  void an_emptied_table_gets_keys_that_sign_at_once() {
    String lost = signer(keys(FIRST), Algorithm.RS256);
    store.transact(tx -> tx.change("DELETE FROM signing_keys"));

    assertThat(signer(keys(SECOND), Algorithm.RS256)).isNotEqualTo(lost);
  }
}
