package dev.linkcard.grants.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Measures how long a request has been under way: zero or more, whatever becomes of the clock. */
@FunctionalInterface
public interface Stopwatch {

  /** Starts, and gives what tells the time since. */
  Supplier<Duration> start();

  /** Measures by the machine, which no correction of the time of day disturbs. */
  static Stopwatch machine() {
    return () -> {
      long began = System.nanoTime();
      return () -> Duration.ofNanos(Math.max(0, System.nanoTime() - began));
    };
  }

  /** Measures by a clock that is moved by hand; by the machine if it is the system's. */
  static Stopwatch of(Clock clock) {
    if (clock.equals(Clock.system(clock.getZone()))) {
      return machine();
    }
    return () -> {
      Instant began = clock.instant();
      return () -> {
        Duration since = Duration.between(began, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
      };
    };
  }
}
