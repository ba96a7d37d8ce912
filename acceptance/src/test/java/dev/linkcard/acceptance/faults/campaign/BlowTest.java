package dev.linkcard.acceptance.faults.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlowTest {
  @Test
  void a_series_has_every_blow_in_an_order_that_follows_from_the_seed() {
    assertThat(Blow.series(7)).contains(Blow.values()).isEqualTo(Blow.series(7));
    assertThat(Blow.series(7)).isNotEqualTo(Blow.series(8));
    assertThat(Blow.series(8)).containsExactlyInAnyOrderElementsOf(Blow.series(7));
  }
}
