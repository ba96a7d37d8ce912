package dev.linkcard.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** What one worker repeats; with its own connection and state, for one thread. */
public interface Operation extends AutoCloseable {

  /** Does it once; an exception is a failure that counts. */
  void once() throws IOException, SQLException;

  @Override
  default void close() throws IOException, SQLException {}
}
