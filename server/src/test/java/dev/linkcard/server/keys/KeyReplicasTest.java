package dev.linkcard.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Dialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several servers on one database. */
@ParameterizedClass
@EnumSource(Dialect.class)
class KeyReplicasTest extends KeysContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  KeyReplicasTest(Dialect dialect) {
    super(dialect);
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
}
