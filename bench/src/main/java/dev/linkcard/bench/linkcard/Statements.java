package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.load.Operation;
import dev.linkcard.bench.postgres.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The statements of Linkcard's refresh on PostgreSQL, without a server before them: what the
 * database alone allows. For one thread.
 */
public final class Statements implements Operation {
  private static final String DATABASE = "alone";
  private static final int LINKS = 1_000;
  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement decide;
  private final SecureRandom random = new SecureRandom();
  private final int first;
  private final int step;
  private int next;

  private Statements(Connection connection, int worker, int workers)
      throws IOException, SQLException {
    this.connection = connection;
    this.find = connection.prepareStatement(StoredLinks.resource("refresh-find.sql"));
    this.decide = connection.prepareStatement(StoredLinks.resource("refresh-decide.sql"));
    this.first = worker;
    this.step = workers;
    this.next = worker;
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
    String family = StoredLinks.refreshToken(next).substring(0, 22);
    next = next + step < LINKS ? next + step : first;
    find.setBytes(1, sha256(family));
    try (ResultSet found = find.executeQuery()) {
      if (!found.next()) {
        throw new SQLException("There is no such link.");
      }
      rotate(found.getString("grant_id"), found.getString("subject"), found.getInt("generation"));
    }
  }

  private void rotate(String grant, String subject, int generation) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    OffsetDateTime over = now.plusDays(365);
    Object[] values = {
      bytes(),
      bytes(),
      now,
      over,
      over.withNano(0).withSecond(0).withMinute(0).withHour(0),
      grant,
      generation,
      bytes(),
      grant,
      "playlists.read",
      now,
      now.plusHours(1),
      now,
      "REFRESHED",
      "alexa",
      subject,
      grant,
      "127.0.0.1"
    };
    for (int at = 0; at < values.length; at++) {
      decide.setObject(at + 1, values[at]);
    }
    try (ResultSet changed = decide.executeQuery()) {
      if (!changed.next() || changed.getInt(1) != 1) {
        throw new SQLException("The rotation changed nothing.");
      }
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
