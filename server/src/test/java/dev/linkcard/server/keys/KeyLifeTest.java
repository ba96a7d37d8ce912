package dev.linkcard.server.keys;

import static dev.linkcard.server.keys.KeyStatus.State.LEAVING;
import static dev.linkcard.server.keys.KeyStatus.State.NEXT;
import static dev.linkcard.server.keys.KeyStatus.State.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.store.Dialect;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys come, sign and leave. */
@ParameterizedClass
@EnumSource(Dialect.class)
class KeyLifeTest extends KeysContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  KeyLifeTest(Dialect dialect) {
    super(dialect);
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

  @Test
  void a_list_changes_no_row_though_successors_are_due() {
    keys();
    clock.advance(Duration.ofDays(200));
    List<String> before = rows();

    assertThat(Keys.list(store, clock))
        .extracting(KeyStatus::algorithm, KeyStatus::state)
        .containsExactly(tuple(Algorithm.ES256, SIGNING), tuple(Algorithm.RS256, SIGNING));

    assertThat(rows()).isEqualTo(before).hasSize(2);
    assertThat(events()).hasSize(2);
  }

  private List<String> rows() {
    return store.transact(
        tx ->
            tx.all(
                "SELECT * FROM signing_keys ORDER BY kid",
                row ->
                    row.text("kid")
                        + row.number("generation")
                        + row.number("longest_token_s")
                        + HexFormat.of().formatHex(row.bytes("sealed"))));
  }
}
