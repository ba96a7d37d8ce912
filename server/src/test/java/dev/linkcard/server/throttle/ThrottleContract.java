package dev.linkcard.server.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.store.Store;
import dev.linkcard.server.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long who waits, on either database. */
abstract class ThrottleContract {
  private static final Attempt ADA = new Attempt("ada", "203.0.113.5");
  private static final Attempt ADA_ELSEWHERE = new Attempt("ada", "198.51.100.7");

  private final MovableClock clock = new MovableClock();
  private Store store;
  private Throttle throttle;

  abstract Store store();

  @BeforeEach
  void open() {
    store = store();
    throttle = Throttle.open(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Optional<Duration> waiting(Attempt attempt) {
    return throttle.standing(attempt).waiting();
  }

  private void fail(int times, Attempt attempt) {
    for (int i = 0; i < times; i++) {
      throttle.failed(attempt);
    }
  }

  private void pass(Attempt attempt) {
    throttle.passed(attempt, throttle.standing(attempt));
  }

  @Test
  void the_wait_begins_with_the_fifth_failure_and_doubles_up_to_a_quarter_of_an_hour() {
    fail(4, ADA);
    assertThat(waiting(ADA)).isEmpty();
    for (int seconds : new int[] {10, 20, 40, 80, 160, 320, 640, 900, 900}) {
      fail(1, ADA);
      assertThat(waiting(ADA)).contains(Duration.ofSeconds(seconds));
      clock.advance(Duration.ofSeconds(seconds));
      assertThat(waiting(ADA)).isEmpty();
    }
  }

  @Test
  void an_hour_without_an_attempt_forgives_all() {
    fail(20, ADA);
    clock.advance(Duration.ofHours(1));
    fail(4, ADA);

    assertThat(waiting(ADA)).isEmpty();
  }

  @Test
  void who_knows_the_password_begins_anew() {
    fail(4, ADA);
    pass(ADA);
    fail(4, ADA);

    assertThat(waiting(ADA)).isEmpty();
  }

  @Test
  void guesses_from_one_address_keep_nobody_out_elsewhere() {
    fail(20, ADA_ELSEWHERE);

    assertThat(waiting(ADA_ELSEWHERE)).isPresent();
    assertThat(waiting(ADA)).isEmpty();
  }

  @Test
  void guesses_from_many_addresses_keep_out_only_where_nobody_has_logged_in() {
    pass(ADA);
    for (int i = 0; i < 100; i++) {
      fail(1, new Attempt("ada", "192.0.2." + i));
    }

    assertThat(waiting(ADA_ELSEWHERE)).contains(Duration.ofMinutes(15));
    assertThat(waiting(ADA)).isEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(waiting(ADA_ELSEWHERE)).isEmpty();
  }

  @Test
  void an_address_that_tries_many_names_waits() {
    for (int i = 0; i < 100; i++) {
      fail(1, new Attempt("name" + i, ADA_ELSEWHERE.address()));
    }

    assertThat(waiting(new Attempt("ben", ADA_ELSEWHERE.address()))).isPresent();
    assertThat(waiting(new Attempt("ben", ADA.address()))).isEmpty();
  }

  @Test
  void what_is_forgiven_is_swept_away_and_a_known_address_stays_three_months() {
    pass(ADA);
    fail(1, ADA);
    clock.advance(Duration.ofHours(1));
    assertThat(swept()).isEqualTo(3);
    assertThat(throttle.standing(ADA).past()).contains(Standing.Past.LOGGED_IN);
    clock.advance(Duration.ofDays(90));

    assertThat(swept()).isEqualTo(1);
    assertThat(throttle.standing(ADA).past()).doesNotContain(Standing.Past.LOGGED_IN);
  }

  private int swept() {
    return store.transact(tx -> throttle.sweep(tx, clock.instant(), 100));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:3:4:5:6, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::ffff:192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "not:an:address, not:an:address, true",
  })
  void an_ipv6_network_counts_as_one_address(String one, String other, boolean same) {
    assertThat(new Attempt("ada", one).equals(new Attempt("ada", other))).isEqualTo(same);
  }
}
