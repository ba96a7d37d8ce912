package dev.linkcard.bench.stockspring;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Spring's own schema, and nothing else: no index that it does not bring. */
final class StockSchema {
  private static final String FOLDER = "org/springframework/security/oauth2/server/authorization/";
  private static final List<String> FILES =
      List.of(
          FOLDER + "oauth2-authorization-schema.sql",
          FOLDER + "oauth2-authorization-consent-schema.sql",
          FOLDER + "client/oauth2-registered-client-schema.sql");

  /** As in Spring's users.ddl, whose type varchar_ignorecase PostgreSQL has not. */
  private static final String USERS =
      """
      CREATE TABLE users (
        username varchar(50) NOT NULL PRIMARY KEY,
        password varchar(500) NOT NULL,
        enabled boolean NOT NULL
      );
      CREATE TABLE authorities (
        username varchar(50) NOT NULL REFERENCES users (username),
        authority varchar(50) NOT NULL
      );
      CREATE UNIQUE INDEX ix_auth_username ON authorities (username, authority);
      """;

  private StockSchema() {}

  /** Answers with the scripts; PostgreSQL has no blob, and the file says to use text then. */
  static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String file : FILES) {
      scripts.add(resource(file).replaceAll("\\bblob\\b", "text"));
    }
    scripts.add(USERS);
    return scripts;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = StockSchema.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
