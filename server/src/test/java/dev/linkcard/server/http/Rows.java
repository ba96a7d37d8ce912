package dev.linkcard.server.http;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of every table of a running server, counted beside it. */
public final class Rows {
  private Rows() {}

  /** Counts the rows of the database in this folder. */
  public static Map<String, Integer> in(Path data) {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      Map<String, Integer> rows = new TreeMap<>();
      for (String table : tables(statement)) {
        try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
          count.next();
          rows.put(table, count.getInt(1));
        }
      }
      return rows;
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** Changes the database behind the server's back. */
  public static void change(Path data, String sql) {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static Connection connect(Path data) throws SQLException {
    try {
      return DriverManager.getConnection(
          "jdbc:h2:file:" + data.toRealPath().resolve("linkcard"), "", "");
    } catch (java.io.IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }
}
