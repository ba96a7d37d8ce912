package dev.linkcard.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import dev.linkcard.grants.store.Database;
import dev.linkcard.grants.store.Store;
import dev.linkcard.server.AuthorizationServer;
import dev.linkcard.server.MovableClock;
import dev.linkcard.server.ServerFailure;
import dev.linkcard.server.ServerSettings;
import dev.linkcard.server.World;
import dev.linkcard.server.audit.LogLines;
import dev.linkcard.server.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signing keys of whole servers. */
class KeyStartTest {
  private static JWKSet published(World world) {
    try {
      return JWKSet.parse(world.window().get("/oauth2/jwks").body());
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keys_outlive_a_restart(@TempDir Path data) {
    JWKSet before;
    try (World world = World.again(World.settings(data))) {
      before = published(world);
    }
    try (World world = World.again(World.settings(data))) {
      assertThat(published(world)).isEqualTo(before);
    }
  }

  @Test
  void a_wrong_key_file_is_told_in_one_sentence(@TempDir Path data) throws IOException {
    World.again(World.settings(data)).close();
    Path other = Files.writeString(data.resolve("other.key"), KeysContract.FIRST);
    ServerSettings settings = World.settings(data).withKeyFile(other);

    assertThatThrownBy(() -> AuthorizationServer.start(settings))
        .isInstanceOf(ServerFailure.class)
        .hasMessageStartingWith(
            "The signing keys in the database are encrypted under another key-encryption key;");
  }

  @Test
  void with_postgresql_a_key_must_be_given() {
    ServerSettings settings = ServerSettings.at(Postgres.database(), "Cadenza").withPort(0);

    assertThatThrownBy(() -> AuthorizationServer.start(settings))
        .isInstanceOf(ServerFailure.class)
        .hasMessage(
            "With PostgreSQL the key that the signing keys are encrypted under must be given: name"
                + " its file with --key-file, or set LINKCARD_KEY.");
  }

  @Test
  void a_row_that_cannot_be_read_leaves_the_jwk_set_as_it_was() {
    MovableClock clock = new MovableClock();
    Database database = Postgres.database();
    try (World world = World.again(World.settings(database).withClock(clock));
        LogLines log = LogLines.of(Keys.class.getName())) {
      JWKSet before = published(world);
      damage(database);

      for (int n = 0; n < 3; n++) {
        clock.advance(Duration.ofMinutes(2));
        assertThat(published(world)).isEqualTo(before);
      }
      assertThat(log.texts())
          .hasSize(1)
          .allMatch(
              line ->
                  line.startsWith(
                      "The signing keys that were read last stay in use. The signing keys in the"
                          + " database are encrypted under another key-encryption key;"));
    }
    assertThatThrownBy(() -> AuthorizationServer.start(World.settings(database)))
        .isInstanceOf(ServerFailure.class)
        .hasMessageStartingWith(
            "The signing keys in the database are encrypted under another key-encryption key;");
  }

  private static void damage(Database database) {
    try (Store store = Store.open(database)) {
      store.transact(
          tx ->
              tx.change(
                  "UPDATE signing_keys SET sealed = ? WHERE algorithm = 'ES256'", new byte[40]));
    }
  }

  @Test
  void two_servers_rotate_as_one() {
    MovableClock clock = new MovableClock();
    ServerSettings settings =
        ServerSettings.at(Postgres.database(), "Cadenza")
            .withPort(0)
            .withKey(KeysContract.FIRST)
            .withClock(clock);
    try (World one = World.again(settings);
        World two = World.again(settings)) {
      JWKSet first = published(one);
      assertThat(published(two)).isEqualTo(first);

      clock.advance(Duration.ofDays(89));
      assertThat(published(two).getKeys()).hasSize(4).containsAll(first.getKeys());
      assertThat(published(one)).isEqualTo(published(two));

      clock.advance(Duration.ofDays(2));
      assertThat(published(one).getKeys()).hasSize(2).doesNotContainAnyElementsOf(first.getKeys());
      assertThat(published(two)).isEqualTo(published(one));
    }
  }
}
