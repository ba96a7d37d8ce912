package dev.linkcard.server.outage;

import dev.linkcard.server.background.Background;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<State> state = new AtomicReference<>(State.THERE);
  private final ScheduledExecutorService looker = Background.threads("linkcard-outage", 1);

  /** How the database stands, the worst last. Whoever leaves the first one has it looked at. */
  private enum State {
    THERE,
    AWAY,
    HOPELESS;

    State orWorse(State other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  /** Watches a database. */
  public Outage(DataSource database) {
    this.database = database;
  }

  /** Tells that a request waited so long, and the database did not answer it. */
  void noticed(Duration waited) {
    State seen = waited.compareTo(LONG_WAIT) >= 0 ? State.HOPELESS : State.AWAY;
    if (state.getAndUpdate(seen::orWorse) == State.THERE) {
      LOG.warn("The database is away; requests are answered with 503 until it is back.");
      lookAgain();
    }
  }

  /** Tells whether the database was away when it was last looked at. */
  boolean isAway() {
    return state.get() != State.THERE;
  }

  /** Tells whether a request would only wait in vain. */
  boolean isHopeless() {
    return state.get() == State.HOPELESS;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A look is followed by another, whatever it does.
  private void lookAgain() {
    looker.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    boolean back = false;
    try {
      back = answers();
    } finally {
      if (back) {
        // Before the state: the line of a next outage comes after this one.
        LOG.warn("The database is back.");
        state.set(State.THERE);
      } else {
        lookAgain();
      }
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
