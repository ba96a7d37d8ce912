package dev.linkcard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void the_workers_share_the_operations_of_a_round() throws IOException {
    AtomicInteger done = new AtomicInteger();
    Operation operation = done::incrementAndGet;

    Round round = Load.run(List.of(operation, operation), new Limit(60, 50));

    assertThat(done).hasValue(50);
    assertThat(round.operations()).isEqualTo(50);
  }

  @Test
  void a_failure_counts_and_has_no_duration() throws IOException {
    Operation operation =
        () -> {
          throw new IOException("no answer");
        };

    Round round = Load.run(List.of(operation), new Limit(60, 5));

    assertThat(round.failures()).isEqualTo(5);
    assertThat(round.operations()).isZero();
    assertThat(round.failure()).isEqualTo(Optional.of("no answer"));
  }

  @Test
  void a_percentile_is_a_duration_that_was_measured() {
    long[] nanos = {4_000_000, 1_000_000, 3_000_000, 2_000_000};
    Round round = new Round(2, nanos, 0, Optional.empty());

    assertThat(round.percentile(0.5)).isEqualTo(2);
    assertThat(round.percentile(0.99)).isEqualTo(4);
    assertThat(round.rate()).isEqualTo(2);
  }

  @Test
  void links_that_were_never_refreshed_come_first() {
    Iterator<String> fresh = List.of("one", "two").iterator();
    Chains chains = new Chains(fresh);
    chains.renewed("made");

    assertThat(List.of(chains.next(), chains.next(), chains.next()))
        .containsExactly("one", "two", "made");
  }
}
