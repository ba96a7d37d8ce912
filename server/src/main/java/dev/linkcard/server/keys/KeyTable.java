package dev.linkcard.server.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.linkcard.grants.store.Row;
import dev.linkcard.grants.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of {@code signing_keys}, and what replicas agree by. */
final class KeyTable {
  private final KeyEncryption encryption;

  KeyTable(KeyEncryption encryption) {
    this.encryption = encryption;
  }

  static boolean isEmpty(Transaction tx) {
    return tx.first("SELECT kid FROM signing_keys", row -> row.text("kid")).isEmpty();
  }

  /** Reads every key of an algorithm that is known here, oldest first. */
  List<SigningKey> all(Transaction tx) {
    return tx.all("SELECT * FROM signing_keys ORDER BY algorithm, generation", this::read).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Reads what is not encrypted of every key, oldest first. */
  static List<KeyDates> dates(Transaction tx) {
    return tx
        .all(
            """
            SELECT kid, algorithm, generation, published_at, signs_from, longest_token_s
            FROM signing_keys ORDER BY algorithm, generation
            """,
            KeyTable::datesOf)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<KeyDates> datesOf(Row row) {
    return Algorithm.find(row.text("algorithm"))
        .map(
            algorithm ->
                new KeyDates(
                    row.text("kid"),
                    algorithm,
                    row.number("generation"),
                    row.time("published_at"),
                    row.time("signs_from"),
                    Duration.ofSeconds(row.number("longest_token_s"))));
  }

  /** Says how many keys of each algorithm there have been. */
  static Map<Algorithm, Integer> generations(Transaction tx) {
    return tx.all("SELECT algorithm, newest FROM signing_key_generations", Newest::read).stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Newest::algorithm, Newest::generation));
  }

  /** Adds a key, unless another replica has added that generation: then false. */
  boolean add(Transaction tx, SigningKey key) {
    boolean first =
        tx.change(
                "UPDATE signing_key_generations SET newest = ? WHERE algorithm = ? AND newest = ?",
                key.generation(),
                key.algorithm().name(),
                key.generation() - 1)
            == 1;
    if (first) {
      tx.change(
          """
          INSERT INTO signing_keys
            (kid, algorithm, generation, sealed, published_at, signs_from, longest_token_s)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          key.jwk().getKeyID(),
          key.algorithm().name(),
          key.generation(),
          seal(key.jwk()),
          key.publishedAt(),
          key.signsFrom(),
          key.longestToken().toSeconds());
    }
    return first;
  }

  /** Removes a key; false when another replica was first. */
  static boolean remove(Transaction tx, SigningKey key) {
    return tx.change("DELETE FROM signing_keys WHERE kid = ?", key.jwk().getKeyID()) == 1;
  }

  /** Has a key sign from another moment on; false when it is gone. */
  static boolean signFrom(Transaction tx, SigningKey key, Instant moment) {
    return tx.change(
            "UPDATE signing_keys SET signs_from = ? WHERE kid = ?", moment, key.jwk().getKeyID())
        == 1;
  }

  /** Notes that tokens may live that long from now on; a shorter lifetime changes nothing. */
  static void lengthen(Transaction tx, Duration longestToken) {
    tx.change(
        "UPDATE signing_keys SET longest_token_s = ? WHERE longest_token_s < ?",
        longestToken.toSeconds(),
        longestToken.toSeconds());
  }

  /** Encrypts anew what only an earlier key-encryption key decrypts. */
  void sealAnew(Transaction tx) {
    tx.all("SELECT kid, sealed FROM signing_keys", Sealed::read).stream()
        .filter(row -> !opened(row.kid(), row.bytes()).isCurrent())
        .forEach(
            row ->
                tx.change(
                    "UPDATE signing_keys SET sealed = ? WHERE kid = ?",
                    encryption.seal(row.kid(), opened(row.kid(), row.bytes()).plain()),
                    row.kid()));
  }

  private Optional<SigningKey> read(Row row) {
    return Algorithm.find(row.text("algorithm"))
        .map(
            algorithm ->
                new SigningKey(
                    jwk(row.text("kid"), row.bytes("sealed")),
                    algorithm,
                    row.number("generation"),
                    row.time("published_at"),
                    row.time("signs_from"),
                    Duration.ofSeconds(row.number("longest_token_s"))));
  }

  private byte[] seal(JWK jwk) {
    return encryption.seal(jwk.getKeyID(), jwk.toJSONString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes only a key whose id is its thumbprint: nobody without the encryption key made it. */
  private JWK jwk(String kid, byte[] box) {
    try {
      JWK jwk = JWK.parse(new String(opened(kid, box).plain(), StandardCharsets.UTF_8));
      if (!jwk.computeThumbprint().toString().equals(kid)) {
        throw new KeyFailure(
            "Signing key " + kid + " is not what its id says; delete its row in signing_keys.");
      }
      return jwk;
    } catch (ParseException | JOSEException e) {
      throw new KeyFailure(
          "Signing key " + kid + " cannot be read; delete its row in signing_keys.", e);
    }
  }

  private KeyEncryption.Opened opened(String kid, byte[] box) {
    return encryption
        .open(kid, box)
        .orElseThrow(
            () ->
                new KeyFailure(
                    "The signing keys in the database are encrypted under another key-encryption"
                        + " key; start with that one, alone or as the second line of the key file,"
                        + " or, if it is lost, empty the table signing_keys."));
  }

  private record Newest(Algorithm algorithm, int generation) {
    static Optional<Newest> read(Row row) {
      return Algorithm.find(row.text("algorithm"))
          .map(algorithm -> new Newest(algorithm, row.number("newest")));
    }
  }

  private record Sealed(String kid, byte[] bytes) {
    static Sealed read(Row row) {
      return new Sealed(row.text("kid"), row.bytes("sealed"));
    }
  }
}
