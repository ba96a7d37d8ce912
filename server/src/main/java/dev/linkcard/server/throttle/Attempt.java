package dev.linkcard.server.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Somebody who tries to log in.
 *
 * @param name what was typed as the name
 * @param address the IP address that it came from
 */
public record Attempt(String name, String address) {
  /** A household or a machine has a whole one of these networks, so it counts as one address. */
  private static final int NETWORK_BYTES = 8;

  /** Counts a whole IPv6 network of 64 bits as one address. */
  public Attempt {
    address = address.indexOf(':') < 0 ? address : network(address);
  }

  private static String network(String address) {
    try {
      // With a colon in it, it is an address or nothing; no name is looked up.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length > NETWORK_BYTES + NETWORK_BYTES - 1
          ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), 16))
                  .getHostAddress()
              + "/64"
          : InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException none) {
      return address;
    }
  }

  /** Names the row that counts for a limit. */
  String id(Limit limit) {
    return switch (limit) {
      case PAIR, KNOWN -> hash(limit.name(), address, name);
      case ACCOUNT -> hash(limit.name(), name);
      case ADDRESS -> hash(limit.name(), address);
    };
  }

  private static String hash(String... texts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not.", absent);
    }
  }
}
