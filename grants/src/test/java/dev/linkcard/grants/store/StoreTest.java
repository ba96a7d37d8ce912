package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ADA;
import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.linkcard.grants.World;
import dev.linkcard.grants.audit.Event;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.secret.ClientSecret;
import dev.linkcard.grants.secret.Code;
import dev.linkcard.grants.token.TokenAnswer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @Test
  void a_restart_keeps_clients_codes_grants_tokens_and_events(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("grants");
    Code code;
    ClientSecret secret;
    TokenAnswer.Issued link;
    TokenAnswer.Issued lost;
    try (World world = World.at(Database.at(url))) {
      code = world.code();
      secret = world.grants.clients().rotateSecret(ALEXA, Duration.ZERO, HERE).orElseThrow();
      link = world.link();
      lost = world.refreshed(link.refreshToken());
    }
    try (World world = World.at(Database.at(url))) {
      assertThat(world.grants.clients().authenticate(ALEXA, secret).map(Client::id))
          .contains(ALEXA);
      assertThat(world.isActive(link.accessToken())).isTrue();
      assertThat(world.refreshed(link.refreshToken()).refreshToken())
          .isEqualTo(lost.refreshToken());
      assertThat(world.redeem(code)).isInstanceOf(TokenAnswer.Issued.class);
      assertThat(world.grants.of(ADA)).hasSize(2);
      assertThat(world.events()).containsExactly(Event.GRANT_BEGUN, Event.GRANT_BEGUN);
    }
  }

  @Test
  void tables_of_others_may_be_there_before(@TempDir Path folder) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("shared");
    try (Store store = Store.open(url)) {
      execute(store, "DROP ALL OBJECTS");
      execute(store, "CREATE TABLE accounts (id VARCHAR(50) PRIMARY KEY)");
    }
    try (World world = World.at(Database.at(url))) {
      assertThat(world.isActive(world.link().accessToken())).isTrue();
    }
  }

  @Test
  void work_that_throws_changes_nothing() {
    try (World world = World.on(Dialect.H2);
        Store store = Store.inMemory()) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  store.transact(
                      tx -> {
                        tx.change(
                            """
                            INSERT INTO audit_events
                              (happened_at, event, client_id, subject, grant_id, origin)
                            VALUES (?, 'GRANT_BEGUN', 'c', 's', 'g', 'o')
                            """,
                            world.clock.instant());
                        throw new IllegalStateException("on purpose");
                      }));

      int left = store.transact(tx -> tx.all("SELECT 1 FROM audit_events", row -> row).size());
      assertThat(left).isZero();
    }
  }

  private static void execute(Store store, String sql) throws Exception {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
