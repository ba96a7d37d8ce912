package dev.linkcard.server.proxies;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One IP address or a block of them, such as {@code 10.0.0.0/8} (RFC 4632 §3.1).
 *
 * @param bits how many leading bits of the address count
 */
public record Network(InetAddress address, int bits) {
  private static final Pattern SPELLED = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");

  /** Refuses, with {@link IllegalArgumentException}, more bits than an address has. */
  public Network {
    if (bits < 0 || bits > length(address)) {
      throw new IllegalArgumentException(
          "An address of this kind has 0 to " + length(address) + " bits.");
    }
  }

  /** Reads an address or a block; empty when the text is neither. */
  public static Optional<Network> parse(String text) {
    Matcher spelled = SPELLED.matcher(text);
    if (!spelled.matches()) {
      return Optional.empty();
    }
    Optional<InetAddress> address = Address.parse(spelled.group(1)).map(Address::value);
    int bits =
        spelled.group(2) == null
            ? address.map(Network::length).orElse(0)
            : Integer.parseInt(spelled.group(2));
    return address.filter(known -> bits <= length(known)).map(known -> new Network(known, bits));
  }

  boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    boolean same = ours.length == theirs.length;
    for (int bit = 0; same && bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      same = ((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) == 0;
    }
    return same;
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }
}
