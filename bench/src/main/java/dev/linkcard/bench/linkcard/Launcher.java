package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.postgres.Postgres;
import dev.linkcard.bench.process.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spells commands of the working copy's launcher against one database. */
final class Launcher {
  private final Postgres postgres;
  private final String database;

  Launcher(Postgres postgres, String database) {
    this.postgres = postgres;
    this.database = database;
  }

  /** Spells {@code linkcard server} with further words. */
  Server.Command server(String... words) {
    List<String> all =
        new ArrayList<>(List.of(Path.of("linkcard").toAbsolutePath().toString(), "server"));
    all.addAll(List.of(words));
    all.addAll(List.of("--db", postgres.url(database), "--db-user", postgres.user()));
    return new Server.Command(all, Map.of("LINKCARD_DB_PASSWORD", "any"));
  }
}
