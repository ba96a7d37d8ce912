package dev.linkcard.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Refuses what no server can be started with, before anything is opened. */
final class StartCheck {
  /** In characters; the pages have it in each title. */
  private static final int LONGEST_NAME = 100;

  private StartCheck() {}

  /** Throws {@link ServerFailure} if the name of the service or the host is of no use. */
  static void check(ServerSettings settings) {
    String name = settings.serviceName();
    if (name.isBlank()) {
      throw new ServerFailure("The service name is empty; say what the pages call the service.");
    }
    if (name.length() > LONGEST_NAME) {
      throw new ServerFailure(
          "The service name has more than " + LONGEST_NAME + " characters; choose a shorter one.");
    }
    host(settings.host());
  }

  private static void host(String host) {
    if (host.isBlank()) {
      throw new ServerFailure("The host is empty; name an address of this machine, or 0.0.0.0.");
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      new ServerSocket(0, 1, address).close();
    } catch (UnknownHostException unknown) {
      throw new ServerFailure(
          "The host " + host + " is unknown; name an address of this machine.", unknown);
    } catch (IOException foreign) {
      throw new ServerFailure(
          host + " is no address of this machine; name one of its own, such as 127.0.0.1.",
          foreign);
    }
  }
}
