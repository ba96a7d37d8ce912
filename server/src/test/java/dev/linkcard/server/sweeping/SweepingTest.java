package dev.linkcard.server.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.server.audit.LogLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepingTest {
  private static final Duration SHORT = Duration.ofMillis(5);

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final Sweeping.Watch watch =
      Sweeping.Watch.of(count -> told.add("removed " + count), () -> told.add("failed"));

  private String next() throws InterruptedException {
    return String.valueOf(told.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void it_sweeps_again_and_again_and_tells_how_many_rows_went() throws InterruptedException {
    AtomicInteger sweeps = new AtomicInteger();
    try (Sweeping begun = Sweeping.begin(sweeps::incrementAndGet, SHORT, watch)) {
      assertThat(begun).isNotNull();
      assertThat(List.of(next(), next(), next()))
          .containsExactly("removed 1", "removed 2", "removed 3");
    }
  }

  @Test
  void a_sweep_that_fails_is_tried_again() throws InterruptedException {
    AtomicInteger sweeps = new AtomicInteger();
    try (Sweeping begun =
        Sweeping.begin(
            () -> {
              if (sweeps.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away.");
              }
              return 7;
            },
            SHORT,
            watch)) {
      assertThat(begun).isNotNull();
      assertThat(List.of(next(), next(), next())).containsExactly("failed", "failed", "removed 7");
    }
  }

  @Test
  void a_sweep_that_breaks_is_told_once_and_tried_again() throws InterruptedException {
    AtomicInteger sweeps = new AtomicInteger();
    try (LogLines log = LogLines.of("dev.linkcard.server");
        Sweeping begun =
            Sweeping.begin(
                () -> {
                  if (sweeps.incrementAndGet() < 3) {
                    throw new StackOverflowError("So deep.");
                  }
                  return 7;
                },
                SHORT,
                watch)) {
      assertThat(begun).isNotNull();
      assertThat(List.of(next(), next(), next())).containsExactly("failed", "failed", "removed 7");
      assertThat(log.texts())
          .containsExactly("Expired rows could not be removed; trying again: | So deep.");
    }
  }

  @Test
  void a_sweep_in_the_database_is_waited_for_and_not_interrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Sweeping sweeping =
        Sweeping.begin(
            () -> {
              begun.countDown();
              return waited(answered) ? 1 : 0;
            },
            SHORT,
            watch);
    begun.await();
    Thread closer = new Thread(sweeping::close);
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING && closer.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(closer.isAlive()).as("it waits").isTrue();
    answered.countDown();
    closer.join();

    assertThat(next()).isEqualTo("removed 1");
  }

  /** As H2 does it: an interrupt while it reads or writes its file closes the file for good. */
  private static boolean waited(CountDownLatch answered) {
    try {
      answered.await();
      return true;
    } catch (InterruptedException closed) {
      return false;
    }
  }

  @Test
  void nothing_is_swept_after_the_end() throws InterruptedException {
    Sweeping begun = Sweeping.begin(() -> 1, SHORT, watch);
    next();
    begun.close();
    told.clear();

    assertThat(told.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }
}
