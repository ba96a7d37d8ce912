package dev.linkcard.server.keys;

import static dev.linkcard.server.keys.KeyStatus.State.LEAVING;
import static dev.linkcard.server.keys.KeyStatus.State.NEXT;
import static dev.linkcard.server.keys.KeyStatus.State.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.linkcard.grants.audit.AuditLog;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.MovableClock;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database. */
abstract class KeysContract {
  static final String FIRST = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  static final String SECOND = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  final MovableClock clock = new MovableClock();
  Store store = Store.inMemory();

  /** Opens a database of its own. */
  abstract Store empty();

  @BeforeEach
  void open() {
    store.close();
    store = empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  Keys keys() {
    return keys(FIRST);
  }

  Keys keys(String keyEncryptionKey) {
    return keys(keyEncryptionKey, HOUR);
  }

  private Keys keys(String keyEncryptionKey, Duration longestToken) {
    return Keys.open(
        store,
        new AuditLog(store, event -> {}),
        clock,
        KeyPolicy.defaults(),
        longestToken,
        KeySource.variable("LINKCARD_KEY", keyEncryptionKey));
  }

  static String signer(Keys keys, Algorithm algorithm) {
    try {
      JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("ada").build();
      return SignedJWT.parse(keys.sign(algorithm, JOSEObjectType.JWT, claims))
          .getHeader()
          .getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> published(Keys keys) {
    return keys.published().getKeys().stream().map(key -> key.getKeyID()).toList();
  }

  private List<Event> events() {
    return new AuditLog(store, event -> {})
        .latest(100).stream().map(event -> event.event()).toList();
  }

  @Test
  void the_first_keys_sign_at_once_and_outlive_a_restart() {
    Keys keys = keys();

    assertThat(keys.list())
        .extracting(KeyStatus::algorithm, KeyStatus::state)
        .containsExactly(tuple(Algorithm.ES256, SIGNING), tuple(Algorithm.RS256, SIGNING));
    assertThat(keys().list()).isEqualTo(keys.list());
    assertThat(events()).containsExactly(Event.KEY_ADDED, Event.KEY_ADDED);
  }

  @Test
  void a_key_is_published_a_day_before_it_signs_and_until_its_last_token_is_over() {
    Keys keys = keys();
    String old = signer(keys, Algorithm.ES256);

    clock.advance(Duration.ofDays(89).minusMinutes(1));
    keys.keepFresh();
    assertThat(published(keys)).hasSize(2);

    clock.advance(Duration.ofMinutes(1));
    assertThat(published(keys)).hasSize(4).contains(old);
    assertThat(signer(keys, Algorithm.ES256)).isEqualTo(old);
    assertThat(keys.list())
        .extracting(KeyStatus::state)
        .containsExactly(SIGNING, NEXT, SIGNING, NEXT);

    clock.advance(DAY);
    keys.keepFresh();
    String young = signer(keys, Algorithm.ES256);
    assertThat(young).isNotEqualTo(old);
    assertThat(published(keys)).contains(old, young);
    assertThat(keys.list())
        .extracting(KeyStatus::state)
        .containsExactly(LEAVING, SIGNING, LEAVING, SIGNING);

    clock.advance(HOUR);
    assertThat(published(keys)).contains(old);

    clock.advance(Duration.ofMinutes(6));
    assertThat(published(keys)).hasSize(2).contains(young).doesNotContain(old);
    assertThat(events())
        .containsExactly(
            Event.KEY_RETIRED,
            Event.KEY_RETIRED,
            Event.KEY_ADDED,
            Event.KEY_ADDED,
            Event.KEY_ADDED,
            Event.KEY_ADDED);
  }

  @Test
  void replicas_that_rotate_at_one_moment_add_one_key() throws Exception {
    List<Keys> replicas = List.of(keys(), keys(), keys(), keys());
    clock.advance(Duration.ofDays(89));
    ExecutorService threads = Executors.newFixedThreadPool(replicas.size());
    try {
      List<Callable<List<String>>> looks = new ArrayList<>();
      replicas.forEach(keys -> looks.add(() -> published(keys)));
      for (Future<List<String>> look : threads.invokeAll(looks)) {
        assertThat(look.get()).hasSize(4);
      }
    } finally {
      threads.shutdownNow();
    }
    clock.advance(DAY);
    replicas.forEach(Keys::keepFresh);

    assertThat(replicas.stream().map(keys -> signer(keys, Algorithm.RS256)).distinct()).hasSize(1);
  }

  @Test
  void replicas_that_start_at_one_moment_share_the_first_keys() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Keys>> starts = List.of(this::keys, this::keys, this::keys, this::keys);
      List<List<String>> seen = new ArrayList<>();
      for (Future<Keys> start : threads.invokeAll(starts)) {
        seen.add(published(start.get()));
      }
      assertThat(seen.stream().distinct()).hasSize(1);
      assertThat(seen.get(0)).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_replica_that_sees_a_key_late_does_not_sign_with_it_before_the_others() {
    Keys one = keys();
    Keys two = keys();
    String old = signer(one, Algorithm.ES256);

    assertThat(one.rotate(new Origin("command"))).isEqualTo(2);
    assertThat(one.rotate(new Origin("command"))).as("a successor waits already").isZero();
    assertThat(published(two)).as("read within the minute").hasSize(2);
    clock.advance(Duration.ofMinutes(1));
    assertThat(published(two)).isEqualTo(published(one)).hasSize(4);

    clock.advance(DAY.minusMinutes(2));
    assertThat(signer(one, Algorithm.ES256)).isEqualTo(old);
    assertThat(signer(two, Algorithm.ES256)).isEqualTo(old);

    clock.advance(Duration.ofMinutes(1));
    assertThat(signer(one, Algorithm.ES256)).isNotEqualTo(old);
    assertThat(signer(two, Algorithm.ES256)).isEqualTo(signer(one, Algorithm.ES256));
  }

  @Test
  void a_signing_key_that_is_retired_is_gone_at_once_and_a_new_one_signs() {
    Keys one = keys();
    Keys two = keys();
    String leaked = signer(one, Algorithm.ES256);

    assertThat(one.retire("unknown", new Origin("command"))).isFalse();
    assertThat(one.retire(leaked, new Origin("command"))).isTrue();

    assertThat(published(one)).hasSize(2).doesNotContain(leaked);
    assertThat(signer(one, Algorithm.ES256)).isNotEqualTo(leaked);
    two.read();
    assertThat(published(two)).isEqualTo(published(one));
    assertThat(signer(two, Algorithm.ES256)).isEqualTo(signer(one, Algorithm.ES256));
    assertThat(events())
        .containsExactly(Event.KEY_ADDED, Event.KEY_RETIRED, Event.KEY_ADDED, Event.KEY_ADDED);
  }

  @Test
  void the_successor_that_is_published_already_takes_over_from_a_retired_key() {
    Keys keys = keys();
    String leaked = signer(keys, Algorithm.RS256);
    keys.rotate(new Origin("command"));
    List<String> before = published(keys);

    keys.retire(leaked, new Origin("command"));

    assertThat(published(keys)).hasSize(3).isSubsetOf(before);
    assertThat(published(keys)).contains(signer(keys, Algorithm.RS256));
    assertThat(keys.list()).extracting(KeyStatus::state).containsExactly(SIGNING, NEXT, SIGNING);
  }

  @Test
  void a_key_that_signs_no_more_can_be_retired_before_its_time() {
    Keys keys = keys();
    String old = signer(keys, Algorithm.ES256);
    keys.rotate(new Origin("command"));
    clock.advance(DAY);
    keys.read();
    String signing = signer(keys, Algorithm.ES256);

    keys.retire(old, new Origin("command"));

    assertThat(published(keys)).hasSize(3).contains(signing).doesNotContain(old);
    assertThat(signer(keys, Algorithm.ES256)).isEqualTo(signing);
  }

  @Test
  void a_key_that_somebody_adds_who_knows_of_shorter_tokens_is_published_long_enough() {
    Keys server = keys(FIRST, DAY);
    keys(FIRST, HOUR).rotate(new Origin("command"));
    clock.advance(DAY);
    server.read();
    String first = signer(server, Algorithm.ES256);
    server.rotate(new Origin("command"));

    clock.advance(DAY.plus(DAY));
    server.read();
    assertThat(published(server)).contains(first);
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

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> keys(SECOND)))
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
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> keys(FIRST)))
        .isInstanceOf(KeyFailure.class);
  }

  @Test
  void a_row_under_the_id_of_another_key_is_refused() {
    keys();
    store.transact(
        tx -> tx.change("UPDATE signing_keys SET kid = 'x' WHERE algorithm = ?", "ES256"));

    assertThat(org.assertj.core.api.Assertions.catchThrowable(this::keys))
        .isInstanceOf(KeyFailure.class);
  }

  @Test
  void an_emptied_table_gets_keys_that_sign_at_once() {
    String lost = signer(keys(FIRST), Algorithm.RS256);
    store.transact(tx -> tx.change("DELETE FROM signing_keys"));

    assertThat(signer(keys(SECOND), Algorithm.RS256)).isNotEqualTo(lost);
  }

  @Test
  void a_longer_lifetime_keeps_earlier_keys_published_for_longer() {
    Keys keys = keys();
    String old = signer(keys, Algorithm.ES256);
    keys(FIRST, DAY);
    clock.advance(Duration.ofDays(89));
    keys.keepFresh();
    clock.advance(DAY.plus(DAY));
    assertThat(published(keys)).contains(old);
    clock.advance(Duration.ofMinutes(6));
    assertThat(published(keys)).doesNotContain(old);
  }
}
