package dev.linkcard.server.outage;

import dev.linkcard.grants.store.StoreException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a database that is away or too busy from every other failure. */
public final class Unreachable {
  private Unreachable() {}

  /** Looks at the failure and all its causes. */
  public static boolean isCauseOf(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (isOne(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    return cause instanceof StoreException store
        ? store.isUnreachable()
        : cause instanceof DataAccessResourceFailureException
            || cause instanceof TransientDataAccessException
            || cause instanceof SQLTransientException
            || cause instanceof SQLRecoverableException
            || cause instanceof SQLNonTransientConnectionException
            || (cause instanceof SQLException sql && isConnection(sql.getSQLState()));
  }

  /** Class 08, a connection that broke, or 57P01 to 57P03, a server that goes down or comes up. */
  private static boolean isConnection(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
