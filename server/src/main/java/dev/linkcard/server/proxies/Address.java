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
  /** {@code 203.0.113.9} or {@code 203.0.113.9:4711}. */
  private static final Pattern V4 =
      Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?::[0-9]{1,5})?");

  /** {@code 2001:db8::9}, {@code fe80::9%eth0}, {@code [2001:db8::9]:4711}. */
  private static final Pattern V6 =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.]{2,45})(?:%[\\w.]{1,20})?](?::[0-9]{1,5})?"
              + "|([0-9A-Fa-f:.]{2,45})(?:%[\\w.]{1,20})?");

  /** Reads an address as proxies write it; empty when the text is none. */
  static Optional<Address> parse(String text) {
    Matcher v4 = V4.matcher(text);
    if (v4.matches()) {
      return read(v4.group(1));
    }
    Matcher v6 = V6.matcher(text);
    if (v6.matches()) {
      String literal = v6.group(1) == null ? v6.group(2) : v6.group(1);
      return literal.indexOf(':') < 0 ? Optional.empty() : read(literal);
    }
    return Optional.empty();
  }

  /** Only digits with three dots, or something with a colon, get here: no name is looked up. */
  private static Optional<Address> read(String literal) {
    try {
      return Optional.of(new Address(literal, InetAddress.getByName(literal)));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }
}
