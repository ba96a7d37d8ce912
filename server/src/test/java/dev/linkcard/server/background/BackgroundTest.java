package dev.linkcard.server.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  @Test
  void what_is_given_to_threads_that_have_ended_is_dropped() {
    ScheduledExecutorService threads = Background.threads("ended", 1);
    Background.end(threads);

    Future<?> late = threads.schedule(() -> {}, 0, TimeUnit.MILLISECONDS);

    assertThat(late.isDone()).isFalse();
    assertThat(threads.isTerminated()).isTrue();
  }
}
