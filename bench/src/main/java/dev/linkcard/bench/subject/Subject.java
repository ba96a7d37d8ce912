package dev.linkcard.bench.subject;

import dev.linkcard.bench.linking.Site;
import dev.linkcard.bench.process.Server;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;

/** An authorization server to measure: a database, a client and accounts, and how to start it. */
public interface Subject {

  /** Returns its name in the tables. */
  String name();

  /** Makes the database with its client and accounts, so that each start is an ordinary one. */
  void prepare(int accounts) throws IOException, SQLException;

  /** Starts its server, and returns when that answers. */
  Server start() throws IOException;

  /** Returns where it is, and its client; after {@link #prepare}. */
  Site site();

  /**
   * Returns refresh tokens of links that stand in the store already, none twice and no two workers
   * the same; mostly none.
   */
  default Iterator<String> stored(int worker, int workers) {
    return Collections.emptyIterator();
  }

  /** Returns how it hashes passwords, and what one hash costs here. */
  Hash hash() throws SQLException;

  /**
   * A password hash.
   *
   * @param name the algorithm and its parameters
   * @param milliseconds of CPU for one, measured in this JVM; not a number where it was not
   */
  record Hash(String name, double milliseconds) {}
}
