package dev.linkcard.server.proxies;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address as it came in, without a port or a zone.
 *
 * @param text as it was spelled
 */
record Address(String text, InetAddress value) {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** {@code 203.0.113.9} or {@code 203.0.113.9:4711}. */
  private static final Pattern V4 =
      Pattern.compile("(OCTET\\.OCTET\\.OCTET\\.OCTET)(?::[0-9]{1,5})?".replace("OCTET", OCTET));

  /** {@code 2001:db8::9}, {@code fe80::9%eth0}, {@code [2001:db8::9]:4711}. */
  private static final Pattern V6 =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.]{2,45})(?:%[\\w.]{1,20})?](?::[0-9]{1,5})?"
              + "|([0-9A-Fa-f:.]{2,45})(?:%[\\w.]{1,20})?");

  /** Reads an address as proxies write it; empty when the text is none. */
  static Optional<Address> parse(String text) {
    Matcher v4 = V4.matcher(text);
    if (v4.matches()) {
      byte[] octets = new byte[4];
      for (int n = 0; n < octets.length; n++) {
        octets[n] = (byte) Integer.parseInt(v4.group(n + 2));
      }
      return Optional.of(new Address(v4.group(1), v4(octets)));
    }
    Matcher v6 = V6.matcher(text);
    if (v6.matches()) {
      String literal = v6.group(1) == null ? v6.group(2) : v6.group(1);
      return literal.indexOf(':') < 0 ? Optional.empty() : v6(literal);
    }
    return Optional.empty();
  }

  private static InetAddress v4(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** In brackets, as only a literal may stand: no name is looked up. */
  private static Optional<Address> v6(String literal) {
    try {
      return Optional.of(new Address(literal, InetAddress.getByName("[" + literal + "]")));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }
}
