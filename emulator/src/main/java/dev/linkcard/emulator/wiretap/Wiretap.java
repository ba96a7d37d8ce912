package dev.linkcard.emulator.wiretap;

import dev.linkcard.emulator.journal.Journal;
import dev.linkcard.emulator.journal.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands in front of a server on loopback and records what passes, for messages that Alexa has no
 * part in: the person's browser at the log-in page, the skill at the API. It changes no byte, so
 * the server sees the address that its users see.
 */
public final class Wiretap implements AutoCloseable {
  private final ServerSocket listening;
  private final Supplier<TappedConnection> connections;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "wiretap");
            thread.setDaemon(true);
            return thread;
          });

  private Wiretap(ServerSocket listening, Supplier<TappedConnection> connections) {
    this.listening = listening;
    this.connections = connections;
  }

  /**
   * Takes a loopback port, 0 for any; connections wait until {@link #passTo}. {@code from} tells
   * who sent a request; one that it knows no sender for is passed on and not recorded.
   */
  public static Wiretap listen(
      int port, Journal journal, Party to, Function<HttpMessage, Optional<Party>> from)
      throws IOException {
    return new Wiretap(
        new ServerSocket(port, 50, InetAddress.getLoopbackAddress()),
        () -> new TappedConnection(journal, to, from));
  }

  /** Starts to pass connections on to a server on loopback. */
  public Wiretap passTo(int targetPort) {
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    threads.execute(() -> accept(server));
    return this;
  }

  /** Returns the address to use instead of the server's own. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(Wiretap::closeQuietly);
    threads.shutdownNow();
  }

  private void accept(InetSocketAddress target) {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        try {
          threads.execute(() -> serve(client, target));
        } catch (RejectedExecutionException closed) {
          closeQuietly(client);
        }
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void serve(Socket client, InetSocketAddress target) {
    TappedConnection connection = connections.get();
    try (client;
        Socket server = new Socket()) {
      open.add(client);
      open.add(server);
      if (listening.isClosed()) {
        return;
      }
      server.connect(target, 2000);
      var answers = threads.submit(() -> pumpAnswers(connection, server, client));
      connection.pumpRequests(client, server);
      answers.get();
    } catch (Exception broken) {
      // One side hung up: closing both is all that a wire can do.
      closeQuietly(client);
    } finally {
      connection.end();
      open.remove(client);
      open.removeIf(Socket::isClosed);
    }
  }

  private static void pumpAnswers(TappedConnection connection, Socket server, Socket client) {
    try {
      connection.pumpResponses(server, client);
    } catch (IOException broken) {
      closeQuietly(client);
      throw new UncheckedIOException(broken);
    }
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyClosed) {
      // Nothing is left to close.
    }
  }
}
