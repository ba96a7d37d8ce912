package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.load.Round;
import dev.linkcard.bench.postgres.Pgbench;
import dev.linkcard.bench.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement of Linkcard's refresh as a script of pgbench. Each connection has links of its own,
 * and presents the newest refresh token of each in turn.
 */
public final class RefreshScript {
  private static final String DATABASE = "alone";
  private static final int LINKS = 1_000;

  /** The number of the link, and how often its token was rotated already. */
  private static final String NEXT =
      """
      \\set turn :turn + 1
      \\set link (:turn % (:links / :connections)) * :connections + :client_id
      \\set before :turn / (:links / :connections)
      \\set after :before + 1
      """;

  private static final List<String> VALUES =
      List.of(
          "sha256((:link::text || '-' || :after::text)::bytea)",
          "sha256(random()::text::bytea)",
          "now()",
          "now() + interval '365 days'",
          "date_trunc('day', now() + interval '365 days')",
          "sha256(('f' || lpad(:link::text, 21, '0'))::bytea)",
          "sha256((:link::text || '-' || :before::text)::bytea)",
          "'alexa'",
          "now()",
          "sha256(random()::text::bytea)",
          "now()",
          "now() + interval '1 hour'",
          "now()",
          "'REFRESHED'",
          "'127.0.0.1'");

  private final Postgres postgres;
  private final Pgbench pgbench;
  private final int connections;
  private final String script;

  private RefreshScript(Postgres postgres, Pgbench pgbench, int connections, String script) {
    this.postgres = postgres;
    this.pgbench = pgbench;
    this.connections = connections;
    this.script = script;
  }

  /** Makes a database with Linkcard's tables and 1,000 links. */
  public static RefreshScript prepare(
      Postgres postgres, Pgbench pgbench, int connections, Path folder)
      throws IOException, SQLException {
    postgres.create(DATABASE);
    Linkcard.register(postgres, folder, DATABASE);
    StoredLinks.insert(postgres, DATABASE, LINKS);
    return new RefreshScript(postgres, pgbench, connections, NEXT + statement() + ";\n");
  }

  private static String statement() throws IOException {
    Matcher places = Pattern.compile("[?]").matcher(StoredLinks.resource("refresh.sql"));
    StringBuilder filled = new StringBuilder();
    int place = 0;
    while (places.find()) {
      places.appendReplacement(filled, Matcher.quoteReplacement(VALUES.get(place++)));
    }
    return places.appendTail(filled).toString();
  }

  /** Refreshes for a while; a refresh that changed nothing is a failure. */
  public Round run(double seconds) throws IOException, SQLException {
    postgres.execute(
        DATABASE,
        "UPDATE grants SET generation = 0,"
            + " token_hash = sha256((substring(subject, 8) || '-0')::bytea)");
    Round round =
        pgbench.run(
            postgres,
            DATABASE,
            script,
            connections,
            Math.max(1, Math.round(seconds)),
            List.of("turn=-1", "links=" + LINKS, "connections=" + connections));
    int done = Integer.parseInt(postgres.text(DATABASE, "SELECT sum(generation) FROM grants"));
    return done == round.operations()
        ? round
        : new Round(
            round.seconds(),
            round.nanos(),
            Math.abs(round.operations() - done),
            Optional.of("Rotations: " + done + " of " + round.operations() + "."));
  }
}
