package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;
import static dev.linkcard.grants.World.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.linkcard.grants.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2 serves a second process while the first one has it, on loopback alone. */
class SecondProcessTest {

  @TempDir private Path folder;

  @Test
  void a_second_process_reads_and_writes_while_the_first_one_runs() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("grants");
    Process first = holding(url);
    try (BufferedReader output = first.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open true");

      try (World second = World.at(Database.at(url))) {
        assertThat(second.grants.clients().find(ALEXA)).isPresent();
        assertThat(second.isActive(second.link().accessToken())).isTrue();
        assertThat(second.grants.clients().remove(ALEXA, HERE)).isTrue();
      }
      assertThat(first.isAlive()).isTrue();
    } finally {
      first.destroy();
      first.waitFor();
    }
  }

  @Test
  void nothing_listens_beyond_loopback() throws Exception {
    Process first = holding("jdbc:h2:file:" + folder.resolve("grants"));
    try (BufferedReader output = first.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open true");
      int port = port();

      assertThat(answers(InetAddress.getByName("127.0.0.1"), port)).isTrue();
      for (InetAddress address : otherAddresses()) {
        assertThat(answers(address, port)).as("%s", address).isFalse();
      }
    } finally {
      first.destroy();
      first.waitFor();
    }
  }

  /** Reads the port from the file in which H2 tells other processes where to find it. */
  private int port() throws IOException {
    Properties lock = new Properties();
    lock.load(
        Files.newBufferedReader(folder.resolve("grants.lock.db"), StandardCharsets.ISO_8859_1));
    String server = lock.getProperty("server");
    return Integer.parseInt(server.substring(server.indexOf(':') + 1));
  }

  private static Process holding(String url) throws IOException {
    return SecondProcess.start(HoldsDatabase.class, url);
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    List<InetAddress> addresses = new ArrayList<>();
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .forEach(addresses::add);
    return addresses;
  }
}
