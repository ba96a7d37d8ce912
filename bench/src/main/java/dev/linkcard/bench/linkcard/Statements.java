package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.load.Operation;
import dev.linkcard.bench.postgres.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The statement of Linkcard's refresh on PostgreSQL, without a server before it: what the database
 * alone allows. For one thread.
 */
public final class Statements implements Operation {
  private static final String DATABASE = "alone";
  private static final int LINKS = 1_000;
  private static final int FAMILY = 22;
  private final Connection connection;
  private final PreparedStatement refresh;
  private final SecureRandom random = new SecureRandom();
  private final Deque<Newest> links = new ArrayDeque<>();

  private Statements(Connection connection, int worker, int workers)
      throws IOException, SQLException {
    this.connection = connection;
    this.refresh = connection.prepareStatement(StoredLinks.resource("refresh.sql"));
    for (int link = worker; link < LINKS; link += workers) {
      links.add(Newest.of(connection, StoredLinks.refreshToken(link).substring(0, FAMILY)));
    }
  }

  /** Makes a database with Linkcard's tables and 1,000 links. */
  public static void prepare(Postgres postgres, Path folder) throws IOException, SQLException {
    postgres.create(DATABASE);
    Linkcard.register(postgres, folder, DATABASE);
    StoredLinks.insert(postgres, DATABASE, LINKS);
  }

  /** Begins one of so many workers, with a connection and links of its own. */
  public static Statements of(Postgres postgres, int worker, int workers)
      throws IOException, SQLException {
    return new Statements(postgres.connect(DATABASE), worker, workers);
  }

  @Override
  public void once() throws SQLException {
    Newest link = links.remove();
    byte[] successor = bytes();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    OffsetDateTime over = now.plusDays(365);
    Object[] values = {
      successor,
      bytes(),
      now,
      over,
      over.truncatedTo(ChronoUnit.DAYS),
      link.family(),
      link.token(),
      "alexa",
      now,
      bytes(),
      now,
      now.plusHours(1),
      now,
      "REFRESHED",
      "127.0.0.1"
    };
    for (int at = 0; at < values.length; at++) {
      refresh.setObject(at + 1, values[at]);
    }
    try (ResultSet rotated = refresh.executeQuery()) {
      if (!rotated.next()) {
        throw new SQLException("The rotation changed nothing.");
      }
    }
    links.add(new Newest(link.family(), successor));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** The hashes by which the newest refresh token of a link is found. */
  private record Newest(byte[] family, byte[] token) {

    static Newest of(Connection connection, String family) throws SQLException {
      try (PreparedStatement find =
          connection.prepareStatement(
              "SELECT family_hash, token_hash FROM grants WHERE family_hash = sha256(?)")) {
        find.setBytes(1, family.getBytes(StandardCharsets.US_ASCII));
        try (ResultSet found = find.executeQuery()) {
          found.next();
          return new Newest(found.getBytes(1), found.getBytes(2));
        }
      }
    }
  }
}
