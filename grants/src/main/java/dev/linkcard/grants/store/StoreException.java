package dev.linkcard.grants.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Says in one sentence what the database did not do, which database, and what mends it. The only
 * exception of this module; a refusal is an answer, never an exception.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * SQLSTATEs of a database that is away, stopping, starting, full, read-only after a fail-over, or
   * too busy; those of five digits that begin with 90 are H2's.
   */
  private static final Set<String> AWAY =
      Set.of(
          "57P01", "57P02", "57P03", "57P05", "57014", "25006", "40001", "40P01", "55P03", "HYT00",
          "90028", "90031", "90067", "90098", "90121", "90135");

  private static final String TAKEN = "23505";

  private final boolean unreachable;

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.unreachable = isAway(cause);
  }

  private StoreException(String sentence, Throwable cause, boolean unreachable) {
    super(sentence, cause);
    this.unreachable = unreachable;
  }

  /** Says that no connection was to be had. */
  static StoreException notConnected(SQLException cause) {
    return new StoreException(
        "The database gives no connection (state "
            + cause.getSQLState()
            + "); check that it runs, and try again.",
        cause,
        true);
  }

  /**
   * Tells whether the database is away or too busy, so that the same may go well a little later.
   * What was asked for may have taken effect all the same.
   */
  public boolean isUnreachable() {
    return unreachable;
  }

  /** Tells whether there is a row already whose key a new one was to have; nothing was changed. */
  public boolean isTaken() {
    return getCause() instanceof SQLException failed && TAKEN.equals(failed.getSQLState());
  }

  private static boolean isAway(Throwable cause) {
    if (cause instanceof SQLTransientException) {
      return true;
    }
    if (!(cause instanceof SQLException failed) || failed.getSQLState() == null) {
      return false;
    }
    String state = failed.getSQLState();
    return state.startsWith("08") || state.startsWith("53") || AWAY.contains(state);
  }
}
