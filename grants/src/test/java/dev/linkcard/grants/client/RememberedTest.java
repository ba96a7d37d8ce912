package dev.linkcard.grants.client;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Registered registered =
      new Registered(
          Client.alexa(ALEXA, "Cadenza", Set.of(REDIRECT_URI), SCOPES),
          new byte[32],
          new byte[0],
          Optional.empty());
  private final Remembered remembered = new Remembered(id -> Optional.of(registered), nanos::get);

  @Test
  void what_was_read_last_is_good_for_ten_minutes() {
    remembered.find(ALEXA);

    nanos.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
    assertThat(remembered.last(ALEXA)).contains(registered);

    nanos.addAndGet(1);
    assertThat(remembered.last(ALEXA)).isEmpty();
    remembered.find(ALEXA);
    assertThat(remembered.last(ALEXA)).contains(registered);
  }
}
