package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.audit.AuditEvent;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.audit.Origin;
import dev.linkcard.grants.oauth.Subject;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.World;
import dev.linkcard.server.accounts.Password;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.http.Window;
import dev.linkcard.server.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An account changes while somebody logs in: after the password was found right, and before the
 * session begins.
 */
class OverlapTest {
  /** A log-in waits here for as long as it takes. */
  private static final Database DATABASE =
      Database.at(Postgres.database().jdbcUrl() + "&socketTimeout=120");

  private static World world;

  @BeforeAll
  static void start() {
    world = World.in(World.settings(DATABASE));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Logs in while no session can begin, which comes after the look at the password. */
  private static Window logIn(String name, Consumer<Subject> meanwhile) throws SQLException {
    Window window = world.window();
    Form form = window.get("/login").form("/login");
    try (Connection holding = DriverManager.getConnection(DATABASE.jdbcUrl());
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table browser_sessions in exclusive mode");
      CompletableFuture<Answer> answer =
          CompletableFuture.supplyAsync(
              () ->
                  window.post(
                      "/login", form.with("username", name).with("password", World.PASSWORD)));
      while (!answer.isDone() && !isSomebodyWaiting(statement)) {
        Thread.onSpinWait();
      }
      meanwhile.accept(world.server.accounts().find(name).orElseThrow().subject());
      holding.commit();
      assertThat(answer.join().header("Location")).endsWith("/login?error");
    }
    return window;
  }

  private static boolean isSomebodyWaiting(Statement statement) throws SQLException {
    try (ResultSet waiting =
        statement.executeQuery(
            """
            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
            where c.relname = 'browser_sessions' and not l.granted
            """)) {
      waiting.next();
      return waiting.getInt(1) > 0;
    }
  }

  @Test
  @Timeout(120)
  void a_log_in_does_not_outlive_another_password() throws SQLException {
    Window window =
        logIn(
            "ada",
            ada ->
                world
                    .server
                    .accounts()
                    .setPassword(ada, new Password("another one"), Origin.unknown()));

    assertThat(window.get("/").header("Location")).endsWith("/login");
    assertThat(window.cookies()).doesNotContain("linkcard-session");
  }

  @Test
  @Timeout(120)
  void a_log_in_does_not_outlive_that_its_account_is_disabled_and_enabled() throws SQLException {
    Window window =
        logIn(
            "ben",
            ben -> {
              world.server.accounts().disable(ben, Origin.unknown());
              world.server.accounts().enable(ben, Origin.unknown());
            });

    assertThat(window.get("/").header("Location")).endsWith("/login");
    assertThat(world.loggedIn("ben").get("/").status()).isEqualTo(200);
  }

  @Test
  @Timeout(120)
  void a_log_in_that_was_overtaken_is_a_failed_one_and_forgives_nothing() throws SQLException {
    Subject eve = world.server.accounts().add("eve", World.PASSWORD).orElseThrow().subject();
    world.window().logIn("eve", "a wrong password");
    List<String> before = attempts();

    logIn("eve", subject -> world.server.accounts().disable(subject, Origin.unknown()));

    assertThat(world.server.audit().of(eve))
        .extracting(AuditEvent::event)
        .containsExactly(
            Event.ACCOUNT_ADDED, Event.LOG_IN_FAILED, Event.ACCOUNT_DISABLED, Event.LOG_IN_FAILED);
    assertThat(attempts()).isEqualTo(before).isNotEmpty();
  }

  private static List<String> attempts() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from log_in_attempts order by id")) {
      while (found.next()) {
        rows.add(found.getString("id") + found.getInt("attempts"));
      }
    }
    return rows;
  }
}
