package dev.linkcard.cli.demo;

import dev.linkcard.cli.command.CommandFailure;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ports of the demo, 0 for any.
 *
 * @param alexa the emulator
 * @param server the authorization server
 * @param api Cadenza's API
 * @param skill Cadenza's skill
 */
record Ports(int alexa, int server, int api, int skill) {
  private static final int HIGHEST = 65_535;

  /** Returns any free ports. */
  static Ports any() {
    return new Ports(0, 0, 0, 0);
  }

  /** Returns four ports ten apart; any from 0. */
  static Ports from(int base) {
    return base == 0 ? any() : of(List.of(base, base + 10, base + 20, base + 30));
  }

  /** Reads {@code 7700,7710,7720,7730}. */
  static Ports parse(String text) {
    if (!text.matches("[0-9]{1,5}(,[0-9]{1,5}){3}")) {
      throw new CommandFailure(
          "--ports "
              + text
              + " is not four numbers; write them as in --ports 7700,7710,7720,7730.");
    }
    return of(Stream.of(text.split(",", -1)).map(Integer::parseInt).toList());
  }

  private static Ports of(List<Integer> ports) {
    for (int port : ports) {
      if (port < 0 || port > HIGHEST) {
        throw new CommandFailure("Port " + port + " does not exist; ports are 0 (any) to 65535.");
      }
    }
    return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
  }
}
