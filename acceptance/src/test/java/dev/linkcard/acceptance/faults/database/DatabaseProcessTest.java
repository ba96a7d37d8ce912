package dev.linkcard.acceptance.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProcessTest {
  @TempDir Path folder;

  @Test
  void what_was_committed_is_there_after_every_way_to_stop() throws Exception {
    try (DatabaseProcess database = DatabaseProcess.start(folder)) {
      change(database, "CREATE TABLE kept (number INTEGER)");
      long before = database.pid();
      for (Stop how : Stop.values()) {
        change(database, "INSERT INTO kept VALUES (" + how.ordinal() + ")");
        database.stop(how);
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        database.startAgain();
      }
      assertThat(database.pid()).isNotEqualTo(before);
      assertThat(number(database, "SELECT count(*) FROM kept")).isEqualTo(2);
      assertThat(database.version()).matches("[0-9]+\\.[0-9]+");
    }
  }

  private static void change(DatabaseProcess database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(DatabaseProcess database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
