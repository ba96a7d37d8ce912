package dev.linkcard.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts private parts at rest with AES-256-GCM under a key-encryption key; the id of the signing
 * key is the associated data. Keys after the first are earlier ones, which only decrypt. Never
 * prints a key.
 */
public final class KeyEncryption {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<SecretKey> keys;
  private final SecureRandom random = new SecureRandom();

  private KeyEncryption(List<SecretKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads one key or several, parted by white space: the key in use first, then earlier ones. Each
   * is 32 bytes in base64.
   *
   * @param where the text came from, for the sentence of a {@link KeyFailure}
   */
  public static KeyEncryption parse(String text, String where) {
    List<SecretKey> keys =
        Stream.of(text.strip().split("\\s+")).map(word -> key(word, where)).toList();
    return new KeyEncryption(keys);
  }

  private static SecretKey key(String word, String where) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(word.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new KeyFailure(
          "The key-encryption key in "
              + where
              + " is not 32 bytes in base64; make one with \"openssl rand -base64 32\".");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** Draws a key, spelled as {@link #parse} reads it. */
  static String draw() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Encrypts under the key in use: 12 bytes of nonce, then the ciphertext with its tag. */
  byte[] seal(String kid, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, kid).doFinal(plain);
      byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + cipherText.length);
      System.arraycopy(cipherText, 0, box, NONCE_BYTES, cipherText.length);
      return box;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM; this one has not.", e);
    }
  }

  /** Decrypts with whichever key fits; empty when none does, or the row was tampered with. */
  Optional<Opened> open(String kid, byte[] box) {
    for (SecretKey key : keys) {
      Optional<byte[]> plain = open(key, kid, box);
      if (plain.isPresent()) {
        return Optional.of(new Opened(plain.get(), key == keys.get(0)));
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> open(SecretKey key, String kid, byte[] box) {
    if (box.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, kid)
              .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES));
    } catch (AEADBadTagException otherKey) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM; this one has not.", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String kid)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** What came out, and whether the key in use opened it, not an earlier one. */
  static final class Opened {
    private final byte[] plain;
    private final boolean current;

    Opened(byte[] plain, boolean current) {
      this.plain = plain;
      this.current = current;
    }

    byte[] plain() {
      return plain.clone();
    }

    boolean isCurrent() {
      return current;
    }
  }
}
