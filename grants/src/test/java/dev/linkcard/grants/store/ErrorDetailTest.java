package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.HERE;
import static dev.linkcard.grants.World.REDIRECT_URI;
import static dev.linkcard.grants.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.linkcard.grants.OnePostgres;
import dev.linkcard.grants.World;
import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import java.util.Set;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exception of a database's may end in a log, where nothing of a row belongs. */
class ErrorDetailTest {

  private static final String MARK = "mark-in-a-row";

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void no_value_of_a_row_is_in_the_text_of_an_exception(Dialect dialect) {
    assertThat(textOf(World.fresh(dialect))).contains("23505").doesNotContain(MARK);
  }

  @Test
  void a_url_that_asks_for_the_detail_gets_it() {
    Database database = OnePostgres.database();
    String url = database.jdbcUrl() + "&logServerErrorDetail=true";

    assertThat(textOf(new Database(url, "", "", database.connections()))).contains(MARK);
  }

  private static String textOf(Database database) {
    try (World world = World.at(database)) {
      Client client = Client.alexa(new ClientId(MARK), MARK, Set.of(REDIRECT_URI), SCOPES);
      world.grants.clients().register(client, HERE);
      StoreException taken =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  world.store.transact(
                      tx ->
                          tx.change(
                              "INSERT INTO clients SELECT * FROM clients WHERE id = ?", MARK)));
      assertThat(taken.isTaken()).isTrue();
      return Throwables.getStackTrace(taken);
    }
  }
}
