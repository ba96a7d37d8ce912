package dev.linkcard.server.proxies;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose word is taken for where a request came from.
 *
 * @param networks where they are; none means that nobody's word is taken
 */
public record Proxies(List<Network> networks) {
  /** Copies the list. */
  public Proxies {
    networks = List.copyOf(networks);
  }

  /** Returns those that reach the server by loopback. */
  public static Proxies onThisMachine() {
    return new Proxies(
        Stream.of("127.0.0.0/8", "::1").map(Network::parse).flatMap(Optional::stream).toList());
  }

  boolean trusts(String peer) {
    return Address.parse(peer).map(Address::value).filter(this::trusts).isPresent();
  }

  private boolean trusts(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /**
   * Tells where a request came from: the last address that is no proxy of ours. Where the list has
   * something else than an address, nothing before it is believed.
   *
   * @param peer the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For}, each of which is a list
   */
  String client(String peer, List<String> forwarded) {
    List<String> path = new ArrayList<>();
    forwarded.forEach(value -> path.addAll(List.of(value.split(",", -1))));
    path.add(peer);
    String client = peer;
    for (int hop = path.size() - 1; hop >= 0; hop--) {
      Optional<Address> address = Address.parse(path.get(hop).strip());
      if (address.isEmpty()) {
        return client;
      }
      client = address.get().text();
      if (!trusts(address.get().value())) {
        return client;
      }
    }
    return client;
  }
}
