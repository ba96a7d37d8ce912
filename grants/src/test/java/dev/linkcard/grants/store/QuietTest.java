package dev.linkcard.grants.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietTest {

  @Test
  void h2_writes_no_trace_unless_the_url_asks_for_it() {
    assertThat(Dialect.H2.complete("jdbc:h2:mem:a")).isEqualTo("jdbc:h2:mem:a;TRACE_LEVEL_FILE=0");
    assertThat(Dialect.H2.complete("jdbc:h2:mem:a;trace_level_file=3"))
        .isEqualTo("jdbc:h2:mem:a;trace_level_file=3");
  }
}
