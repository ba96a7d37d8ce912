package dev.linkcard.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, and is stopped in the opposite order. */
final class Running implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failed) {
        // The process ends, or told already why it could not start; the other parts still have to
        // stop.
      }
    }
  }
}
