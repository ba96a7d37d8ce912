package dev.linkcard.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.linkcard.grants.store.Database;
import dev.linkcard.server.World;
import dev.linkcard.server.http.Answer;
import dev.linkcard.server.http.Form;
import dev.linkcard.server.postgres.Postgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database stops to answer in the midst of a call: its first statement went well. */
@Timeout(120)
class HangTest {
  private static final String REDEMPTION = "UPDATE codes SET grant_id";
  private static final String END = "UPDATE grants SET ended_at";
  private static final String LOOK_AT_ACCESS_TOKEN = "FROM access_tokens a JOIN grants";

  private Cable cable;
  private World world;

  @BeforeEach
  void start() throws IOException {
    cable = new Cable(Postgres.port());
    // The words of each statement go over the cable, however often it is used.
    Database database = Postgres.database(cable.port());
    world = World.in(World.settings(Database.at(database.jdbcUrl() + "&prepareThreshold=0")));
  }

  @AfterEach
  void stop() throws IOException {
    world.close();
    cable.close();
  }

  @Test
  void a_code_whose_redemption_never_reached_the_database_is_good_afterwards() throws IOException {
    Answer other = world.linked();
    String code = world.code();

    heldAt(REDEMPTION, () -> world.token(World.exchange(code)));
    cable.cut();
    mend();

    assertThat(world.token(World.exchange(code)).status()).isEqualTo(200);
    assertThat(refresh(other).status()).isEqualTo(200);
  }

  @Test
  void a_code_whose_redemption_took_effect_late_costs_the_person_one_more_try() throws IOException {
    Answer other = world.linked();
    String code = world.code();

    heldAt(REDEMPTION, () -> world.token(World.exchange(code)));
    mend();
    until(() -> world.grants().living(10).size() == 2);

    Answer again = world.token(World.exchange(code));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text("error")).isEqualTo("invalid_grant");
    assertThat(world.linked().status()).isEqualTo(200);
    assertThat(refresh(other).status()).isEqualTo(200);
  }

  @Test
  void a_revocation_can_be_repeated_and_ends_nothing_but_its_grant() throws IOException {
    Answer other = world.linked();
    Answer link = world.linked();

    heldAt(END, () -> revoke(link));
    cable.cut();
    mend();

    assertThat(world.introspect(link.text("access_token")).body()).startsWith("{\"active\":true,");
    assertThat(revoke(link).status()).isEqualTo(200);
    assertThat(refresh(link).text("error")).isEqualTo("invalid_grant");
    assertThat(refresh(other).status()).isEqualTo(200);
  }

  @Test
  void an_access_token_is_never_called_inactive_for_it() throws IOException {
    Answer link = world.linked();

    heldAt(LOOK_AT_ACCESS_TOKEN, () -> world.introspect(link.text("access_token")));
    mend();

    assertThat(world.introspect(link.text("access_token")).body()).startsWith("{\"active\":true,");
  }

  @Test
  void more_calls_than_there_are_connections_leave_none_of_them_taken() throws Exception {
    Answer link = world.linked();
    cable.holdAt(LOOK_AT_ACCESS_TOKEN);

    assertThat(fifteen(() -> world.introspect(link.text("access_token"))))
        .extracting(Answer::status)
        .containsOnly(503);
    mend();

    assertThat(fifteen(() -> world.introspect(link.text("access_token"))))
        .extracting(Answer::status)
        .containsOnly(200);
  }

  private void heldAt(String statement, Supplier<Answer> call) {
    cable.holdAt(statement);
    long begun = System.nanoTime();

    Answer answer = call.get();

    assertThat(cable.isWaiting()).isTrue();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    // The budget is 4.5 seconds; a busy machine may add some.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
  }

  /** Mends the cable, and waits until the server has given back every connection, and answers. */
  private void mend() throws IOException {
    cable.mend();
    HikariDataSource pool = (HikariDataSource) world.grants().dataSource();
    until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    until(() -> world.introspect("x").status() == 200);
  }

  private Answer refresh(Answer link) {
    return world.token(World.refresh(link.text("refresh_token")));
  }

  private Answer revoke(Answer link) {
    return world
        .window()
        .basic("alexa-cadenza", World.SECRET)
        .post("/oauth2/revoke", Form.of("token", link.text("refresh_token")));
  }

  private static List<Answer> fifteen(Supplier<Answer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(15);
    try {
      List<Future<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        calls.add(threads.submit(call::get));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : calls) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private static void until(Supplier<Boolean> done) {
    for (int n = 0; n < 600 && !done.get(); n++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
    assertThat(done.get()).isTrue();
  }
}
