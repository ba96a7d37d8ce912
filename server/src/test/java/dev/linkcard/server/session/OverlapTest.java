package dev.linkcard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Database DATABASE = Postgres.database();
  private static World world;

  @BeforeAll
  static void start() {
    world = World.in(World.settings(DATABASE));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Logs in while writes about attempts wait, which come after the look at the password. */
  private static Window logIn(String name, Consumer<Subject> meanwhile) throws SQLException {
    Window window = world.window();
    Form form = window.get("/login").form("/login");
    try (Connection holding = DriverManager.getConnection(DATABASE.jdbcUrl());
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table log_in_attempts in exclusive mode");
      CompletableFuture<Answer> answer =
          CompletableFuture.supplyAsync(
              () ->
                  window.post(
                      "/login", form.with("username", name).with("password", World.PASSWORD)));
      while (!isSomebodyWaiting(statement)) {
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
            where c.relname = 'log_in_attempts' and not l.granted
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
}
