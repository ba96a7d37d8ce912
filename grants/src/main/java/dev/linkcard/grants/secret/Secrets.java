package dev.linkcard.grants.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Draws secrets of 256 bits, spelled in 43 URL-safe characters. Safe for many threads. */
public final class Secrets {

  private static final int BYTES = 32;
  private static final int FAMILY = 22;
  private static final int REFRESH_TOKEN = 65;
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;

  /** Draws from {@code random}. */
  public Secrets(SecureRandom random) {
    this.random = random;
  }

  /** Draws an access token. */
  public AccessToken accessToken() {
    return new AccessToken(text(BYTES));
  }

  /**
   * Draws the first refresh token of a grant: a family of 128 bits, which every successor keeps,
   * and 256 bits that every rotation replaces; 65 URL-safe characters.
   */
  public RefreshToken refreshToken() {
    return new RefreshToken(text(BYTES / 2) + text(BYTES));
  }

  /** Computes the SHA-256 of the family of a refresh token; empty when the text can be none. */
  public static Optional<byte[]> family(Secret refreshToken) {
    String text = refreshToken.reveal();
    return text.length() == REFRESH_TOKEN
        ? Optional.of(new RefreshToken(text.substring(0, FAMILY)).sha256())
        : Optional.empty();
  }

  /** Compares two hashes in constant time. */
  public static boolean same(byte[] hash, byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }

  /** Draws an authorization code. */
  public Code code() {
    return new Code(text(BYTES));
  }

  /** Draws a client secret. */
  public ClientSecret clientSecret() {
    return new ClientSecret(text(BYTES));
  }

  /**
   * Draws an identifier of nearly 128 bits, which is not secret: 22 URL-safe characters, the first
   * a letter or digit, so that no command line takes it for an option.
   */
  public String id() {
    String id;
    do {
      id = text(BYTES / 2);
    } while (!Character.isLetterOrDigit(id.charAt(0)));
    return id;
  }

  /** Draws the salt of one rotation: 32 bytes. */
  public byte[] salt() {
    return bytes(BYTES);
  }

  /**
   * Derives the successor of a refresh token: its family, and HMAC-SHA256 with the token as key and
   * the salt as message. Token and salt always give the same successor; either alone gives nothing.
   */
  public static RefreshToken successor(RefreshToken token, byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = token.reveal().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String family = token.reveal().substring(0, FAMILY);
      return new RefreshToken(family + URL_SAFE.encodeToString(mac.doFinal(salt)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HmacSHA256; this one has not.", e);
    }
  }

  private String text(int length) {
    return URL_SAFE.encodeToString(bytes(length));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
