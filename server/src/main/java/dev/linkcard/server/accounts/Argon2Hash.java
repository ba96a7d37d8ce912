package dev.linkcard.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hash of Argon2 as its reference implementation spells it: {@code $argon2id$v=19$m=…,t=…,p=…}.
 */
final class Argon2Hash {
  private static final Pattern SPELLING =
      Pattern.compile(
          "\\$(argon2(?:id|i|d))\\$v=(16|19)\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,9})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,171})");

  private static final Map<String, Integer> TYPES =
      Map.of(
          "argon2d", Argon2Parameters.ARGON2_d,
          "argon2i", Argon2Parameters.ARGON2_i,
          "argon2id", Argon2Parameters.ARGON2_id);

  /**
   * Memory that is used again, as much as two of our own hashes take; the generator clears it. New
   * memory for each would keep a small heap's collector busier than the hash itself.
   */
  private static final Argon2BytesGenerator.BlockPool POOL =
      new Argon2BytesGenerator.FixedBlockPool(2 * Argon2Cost.OURS.kib() + 16);

  private final String type;
  private final int version;
  private final Argon2Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private Argon2Hash(String type, int version, Argon2Cost cost, byte[] salt, byte[] hash) {
    this.type = type;
    this.version = version;
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a password by Argon2id, version 1.3 (RFC 9106), to 32 bytes. */
  static Argon2Hash of(String password, byte[] salt, Argon2Cost cost) {
    Argon2Hash empty =
        new Argon2Hash("argon2id", Argon2Parameters.ARGON2_VERSION_13, cost, salt, new byte[32]);
    return new Argon2Hash(empty.type, empty.version, cost, salt, empty.compute(password));
  }

  /**
   * Reads a hash of Argon2id, i or d, of version 1.0 or 1.3; empty when it is spelled otherwise.
   */
  static Optional<Argon2Hash> parse(String text) {
    Matcher parts = SPELLING.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Argon2Cost cost =
        new Argon2Cost(number(parts.group(3)), number(parts.group(4)), number(parts.group(5)));
    try {
      return Optional.of(
          new Argon2Hash(
              parts.group(1),
              number(parts.group(2)),
              cost,
              Base64.getDecoder().decode(parts.group(6)),
              Base64.getDecoder().decode(parts.group(7))));
    } catch (IllegalArgumentException oddLength) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  Argon2Cost cost() {
    return cost;
  }

  /** Tells whether it is of the kind that {@link #of} makes at that cost. */
  boolean isOurs(Argon2Cost ours) {
    return type.equals("argon2id")
        && version == Argon2Parameters.ARGON2_VERSION_13
        && hash.length == 32
        && cost.equals(ours);
  }

  /** Tells whether it is this password's, in the same time wherever they differ. */
  boolean isOf(String password) {
    return MessageDigest.isEqual(compute(password), hash);
  }

  private byte[] compute(String password) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Objects.requireNonNull(TYPES.get(type)))
            .withVersion(version)
            .withMemoryAsKB(cost.kib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withBlockPool(POOL)
            .build());
    byte[] computed = new byte[hash.length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), computed);
    return computed;
  }

  /** Spells it. */
  String encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$%s$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            type,
            version,
            cost.kib(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  @Override
  public String toString() {
    return "Argon2Hash(masked)";
  }
}
