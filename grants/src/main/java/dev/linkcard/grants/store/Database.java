package dev.linkcard.grants.store;

/**
 * Says where a database is, and how to get in.
 *
 * @param jdbcUrl begins with {@code jdbc:h2:} or {@code jdbc:postgresql:}
 * @param user empty to take the one in the URL, or the product's default
 * @param password empty likewise
 * @param connections the most that are open at a time; at least 1
 */
public record Database(String jdbcUrl, String user, String password, int connections) {

  private static final int CONNECTIONS = 10;

  /** Refuses, with {@link IllegalArgumentException}, a database that nobody could connect to. */
  public Database {
    if (connections < 1) {
      throw new IllegalArgumentException(
          "A database needs at least 1 connection, not " + connections + ".");
    }
  }

  /** Describes a database whose URL says all, with at most 10 connections. */
  public static Database at(String jdbcUrl) {
    return new Database(jdbcUrl, "", "", CONNECTIONS);
  }

  /** Describes the same database for this user. */
  public Database as(String name, String word) {
    return new Database(jdbcUrl, name, word, connections);
  }

  /** Describes the same database with at most so many connections. */
  public Database withConnections(int most) {
    return new Database(jdbcUrl, user, password, most);
  }

  /** Tells whether a password was given, be it apart from the URL or in it. */
  boolean hasPassword() {
    return !password.isEmpty() || Postgres.setting(jdbcUrl, "password").isPresent();
  }

  /** Gives the URL without the settings that follow the place: a password may be among them. */
  public String place() {
    return jdbcUrl.split("[;?]", 2)[0];
  }

  @Override
  public String toString() {
    return "Database(" + place() + ")";
  }
}
