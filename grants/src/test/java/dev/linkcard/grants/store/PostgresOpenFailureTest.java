package dev.linkcard.grants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.linkcard.grants.OnePostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class PostgresOpenFailureTest {

  private static final String SERVER = "jdbc:postgresql://localhost:" + OnePostgres.port() + "/";

  @Test
  void a_server_that_does_not_answer_is_named() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + nobody + "/linkcard";

    refused(Database.at(url + "?user=me&password=hunter2"))
        .withMessage(
            "Cannot open the database "
                + url
                + ": nothing answers there; check host and port, and that the database runs.");
  }

  @Test
  void a_wrong_password_is_named() {
    assertThat(
            new OpenFailure(Database.at(SERVER + "db").as("me", "hunter2"))
                .notConnected(new SQLException("no", "28P01")))
        .hasMessageEndingWith(": user or password is wrong; give the right ones.");
  }

  @Test
  void a_password_that_is_missing_is_asked_for() {
    String mend =
        ": it asks for a password, and none was given; give one, to a command with"
            + " --db-password-file or LINKCARD_DB_PASSWORD.";
    for (String state : new String[] {"08004", "28P01"}) {
      assertThat(
              new OpenFailure(Database.at(SERVER + "db").as("me", ""))
                  .notConnected(new SQLException("no password was provided", state)))
          .hasMessageEndingWith(mend);
    }
    assertThat(
            new OpenFailure(Database.at(SERVER + "db?password=hunter2"))
                .notConnected(new SQLException("no", "08004")))
        .hasMessageEndingWith(": it refuses connections from here; see its pg_hba.conf.");
  }

  @Test
  void a_user_that_is_not_let_in_is_named_and_the_password_told_to_nobody() {
    refused(Database.at(SERVER + "postgres?user=nobody&password=hunter2"))
        .withMessageStartingWith("Cannot open the database " + SERVER + "postgres: ")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("hunter2"));
  }

  @Test
  void a_database_that_is_not_there_is_named() {
    refused(Database.at(SERVER + "nowhere").as("postgres", "hunter2"))
        .withMessage(
            "Cannot open the database "
                + SERVER
                + "nowhere: there is no database of that name; create it, or name another.")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("hunter2"));
  }

  @Test
  void a_url_that_says_nothing_is_named_without_its_password() {
    refused(Database.at("jdbc:postgresql://host:port/db?password=hunter2"))
        .withMessageStartingWith("Cannot open the database jdbc:postgresql://host:port/db: ")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("hunter2"));
  }

  @Test
  void an_old_server_is_named() {
    DatabaseMetaData old =
        (DatabaseMetaData)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getDatabaseMajorVersion") ? (Object) 13 : "13.4");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () -> new OpenFailure(Database.at(SERVER + "old")).refuseOld(Dialect.POSTGRESQL, old))
        .withMessageEndingWith(": it is PostgreSQL 13.4; version 14 or later is needed.");
  }

  @Test
  void a_database_tells_its_password_to_nobody() {
    assertThat(Database.at("jdbc:postgresql://h/d?password=hunter2").as("me", "hunter3"))
        .hasToString("Database(jdbc:postgresql://h/d)");
  }

  private static ThrowableAssertAlternative<StoreException> refused(Database database) {
    return assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Store.open(database).close());
  }
}
