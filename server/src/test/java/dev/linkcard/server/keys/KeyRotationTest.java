package dev.linkcard.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.audit.LogLines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final KeySource SOURCE = KeySource.variable("LINKCARD_KEY", KeysContract.FIRST);
  private static final Origin COMMAND = new Origin("command");

  private final Store store = Store.inMemory();
  private final MovableClock clock = new MovableClock();
  private final AuditLog audit = new AuditLog(store, event -> {});
  private final Keys keys = Keys.open(store, audit, clock, KeyPolicy.defaults(), HOUR, SOURCE);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_key_is_retired_also_while_a_replica_adds_its_successor() {
    KeyTable table = new KeyTable(SOURCE.get(true));
    KeyRotation rotation = new KeyRotation(store, audit, KeyPolicy.defaults(), HOUR, table);
    Instant now = clock.instant();
    KeyRing before = rotation.read(now);
    String leaked = before.newest(Algorithm.ES256).orElseThrow().jwk().getKeyID();
    assertThat(keys.rotate(COMMAND)).isEqualTo(2);

    assertThat(rotation.retire(before, leaked, now, COMMAND)).isTrue();

    assertThat(rotation.retire(before, leaked, now, COMMAND)).as("it is gone").isFalse();
    keys.read();
    assertThat(keys.published().getKeyByKeyId(leaked)).isNull();
  }

  @Test
  void a_key_of_an_algorithm_that_only_a_newer_version_knows_changes_nothing() {
    var before = keys.published();
    byte[] sealed = SOURCE.get(true).seal("new", "{}".getBytes(StandardCharsets.UTF_8));
    store.transact(
        tx ->
            tx.change("INSERT INTO signing_key_generations (algorithm, newest) VALUES ('EdDSA', 1)")
                + tx.change(
                    "INSERT INTO signing_keys (kid, algorithm, generation, sealed, published_at,"
                        + " signs_from, longest_token_s)"
                        + " VALUES ('new', 'EdDSA', 1, ?, ?, ?, 3600)",
                    sealed,
                    clock.instant(),
                    clock.instant()));

    try (LogLines log = LogLines.of(Keys.class.getName())) {
      keys.read();
      assertThat(log.texts()).isEmpty();
    }
    assertThat(keys.published()).isEqualTo(before);
    assertThat(keys.rotate(COMMAND)).isEqualTo(2);
    assertThat(Keys.open(store, audit, clock, KeyPolicy.defaults(), HOUR, SOURCE).list())
        .isEqualTo(keys.list())
        .isEqualTo(Keys.list(store, clock))
        .hasSize(4);
  }

  @Test
  void a_table_that_cannot_be_read_is_told_once_and_the_keys_stay_in_use() {
    var before = keys.published();
    store.transact(tx -> tx.change("ALTER TABLE signing_keys RENAME TO elsewhere"));

    try (LogLines log = LogLines.of(Keys.class.getName())) {
      keys.read();
      keys.read();
      assertThat(log.texts())
          .hasSize(1)
          .allMatch(
              line ->
                  line.startsWith(
                      "The signing keys that were read last stay in use. The database"));
    }
    assertThat(keys.published()).isEqualTo(before);
  }
}
