package dev.linkcard.server.proxies;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names that the server answers to: loopback, the address that it listens on, and that of its
 * public address.
 */
public final class OwnNames {
  private final Set<String> names =
      new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1", "::1"));

  /** Knows the address listened on and the public address, if there is one. */
  public OwnNames(String listening, Optional<URI> publicAddress) {
    names.add(listening);
    names.add("[" + listening + "]");
    publicAddress
        .map(URI::getHost)
        .map(host -> host.toLowerCase(Locale.ROOT))
        .ifPresent(names::add);
  }

  /** Tells whether a request that was sent to this host, without a port, is meant for us. */
  public boolean has(String host) {
    return names.contains(host.toLowerCase(Locale.ROOT));
  }
}
