package dev.linkcard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;

/** While Spring makes logging ready, what other threads log goes nowhere. */
class LoggingFirstTest {
  private static final Set<Thread> OPENING = new HashSet<>();

  @BeforeEach
  void watch() {
    OPENING.clear();
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, Watched.class.getName());
  }

  @AfterEach
  void leave() {
    System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
  }

  @Test
  void nothing_of_the_store_is_opened_before_logging_is_ready(@TempDir Path data) {
    try (World started = World.again(World.settings(data))) {
      assertThat(started.server.port()).isPositive();
      assertThat(Watched.made).isTrue();
      assertThat(OPENING).isEmpty();
    }
  }

  /** Logging that notes whether a store is being opened while it is made ready. */
  static final class Watched extends LoggingSystem {
    static boolean made;

    /** As Spring makes it. */
    public Watched(ClassLoader ignored) {}

    @Override
    public void beforeInitialize() {
      made = false;
    }

    @Override
    public void initialize(
        LoggingInitializationContext context, String configuration, LogFile file) {
      made = true;
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("linkcard-opening"))
          .forEach(OPENING::add);
    }

    @Override
    public void setLogLevel(String logger, LogLevel level) {}
  }
}
