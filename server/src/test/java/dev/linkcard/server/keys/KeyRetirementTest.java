package dev.linkcard.server.keys;

import static dev.linkcard.server.keys.KeyStatus.State.NEXT;
import static dev.linkcard.server.keys.KeyStatus.State.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.store.Dialect;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A key that has leaked. */
@ParameterizedClass
@EnumSource(Dialect.class)
class KeyRetirementTest extends KeysContract {
  private static final Duration DAY = Duration.ofDays(1);

  KeyRetirementTest(Dialect dialect) {
    super(dialect);
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
}
