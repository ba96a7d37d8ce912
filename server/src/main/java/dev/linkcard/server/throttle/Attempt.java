package dev.linkcard.server.throttle;

import dev.linkcard.grants.secret.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

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
      case PAIR, KNOWN -> Sha256.spelled(limit.name(), address, name);
      case ACCOUNT -> Sha256.spelled(limit.name(), name);
      case ADDRESS -> Sha256.spelled(limit.name(), address);
    };
  }
}
