package dev.linkcard.server.outage;

import dev.linkcard.server.background.Background;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the database is away. Told of the first failure, it logs one line and looks every
 * half second whether the database is back, which it logs too. While requests would wait for a
 * database that does not even refuse them, it asks that they be answered at once, so that a crowd
 * of them does not wait in line.
 */
public final class Outage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration LONG_WAIT = Duration.ofSeconds(1);
  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int PATIENCE_SECONDS = 2;

  private final DataSource database;
  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicBoolean hopeless = new AtomicBoolean();
  private final ScheduledExecutorService looker = Background.threads("linkcard-outage", 1);

  /** Watches a database. */
  public Outage(DataSource database) {
    this.database = database;
  }

  /** Tells that a request waited so long, and the database did not answer it. */
  void noticed(Duration waited) {
    if (waited.compareTo(LONG_WAIT) >= 0) {
      hopeless.set(true);
    }
    if (away.compareAndSet(false, true)) {
      LOG.warn("The database is away; requests are answered with 503 until it is back.");
      lookAgain();
    }
  }

  /** Tells whether the database was away when it was last looked at. */
  boolean isAway() {
    return away.get();
  }

  /** Tells whether a request would only wait in vain. */
  boolean isHopeless() {
    return hopeless.get();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A look that throws would be a bug, and is logged.
  private void lookAgain() {
    if (!looker.isShutdown()) {
      looker.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    if (answers()) {
      hopeless.set(false);
      away.set(false);
      LOG.warn("The database is back.");
    } else {
      lookAgain();
    }
  }

  /** Asks the database for a sign of life, for two seconds at most. */
  public boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException | RuntimeException absent) {
      return false;
    }
  }

  @Override
  public void close() {
    Background.end(looker);
  }
}
