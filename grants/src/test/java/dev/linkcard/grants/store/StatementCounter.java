package dev.linkcard.grants.store;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a PostgreSQL server and counts its CommandComplete messages: one for each
 * statement, BEGIN and COMMIT among them, and none for a test whether a connection lives.
 */
final class StatementCounter implements AutoCloseable {

  private static final byte COMMAND_COMPLETE = 'C';

  private final int target;
  private final ServerSocket listener;
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();

  StatementCounter(int target) {
    this.target = target;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Leads to a database through this. */
  Database before(Database database) {
    String url =
        database.jdbcUrl().replace(":" + target + "/", ":" + listener.getLocalPort() + "/");
    return Database.at(url + "&sslmode=disable&gssEncMode=disable");
  }

  int count() {
    return count.get();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(client);
      open.add(server);
      start(() -> client.getInputStream().transferTo(server.getOutputStream()));
      start(() -> relay(server.getInputStream(), client));
    }
  }

  /** Every message of a server is a letter, a length that counts itself, and the rest. */
  private void relay(InputStream from, Socket to) throws IOException {
    DataInputStream in = new DataInputStream(from);
    DataOutputStream out = new DataOutputStream(to.getOutputStream());
    while (true) {
      byte type = in.readByte();
      int length = in.readInt();
      byte[] rest = in.readNBytes(length - 4);
      if (type == COMMAND_COMPLETE) {
        count.incrementAndGet();
      }
      out.writeByte(type);
      out.writeInt(length);
      out.write(rest);
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Closeable socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                Thread.currentThread().interrupt(); // closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
