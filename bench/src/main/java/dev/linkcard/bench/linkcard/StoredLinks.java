package dev.linkcard.bench.linkcard;

import dev.linkcard.bench.postgres.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Links that are put into the store by SQL. Their refresh tokens are counted up, so that they can
 * be said without being kept; their hashes, which the indexes hold, are spread as those of random
 * ones.
 */
final class StoredLinks {
  private static final int BIG_PRIME = 15_485_863;

  private StoredLinks() {}

  /** Inserts so many links, each with an access token and its audit events. */
  static void insert(Postgres postgres, String database, int count)
      throws IOException, SQLException {
    if (count > 0) {
      postgres.execute(database, resource("links.sql").replace(":count", String.valueOf(count)));
    }
    postgres.execute(database, "VACUUM ANALYZE");
    postgres.execute(database, "CHECKPOINT");
  }

  /** Answers with the tokens of one worker, in an order that jumps about in the table. */
  static Iterator<String> refreshTokens(int worker, int workers, int count) {
    int share = count / workers;
    return IntStream.range(worker * share, (worker + 1) * share)
        .mapToObj(n -> refreshToken((int) ((long) n * BIG_PRIME % count)))
        .iterator();
  }

  /** Answers with the token of a number: 22 characters that stay, and 43 that rotate. */
  static String refreshToken(int n) {
    return String.format("f%021ds%042d", n, n);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = StoredLinks.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
