package dev.linkcard.server.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP connection to a database that can be cut, as if the database were stopped, and held, as if
 * it had stopped to answer; and mended on the same port.
 */
public final class Cable implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private ServerSocket listener;
  private boolean held;
  private String holdAt = "";
  private boolean waiting;

  public Cable(int target) throws IOException {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  public int port() {
    return port;
  }

  /** Ends every connection, and refuses new ones. */
  public synchronized void cut() throws IOException {
    listener.close();
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  /** Takes connections and bytes, and passes nothing on. */
  public void hold() {
    synchronized (gate) {
      held = true;
    }
  }

  /** Begins to hold with the first statement that contains this; what comes before passes. */
  public void holdAt(String words) {
    synchronized (gate) {
      holdAt = words;
    }
  }

  /** Tells whether something has come and is held. */
  public boolean isWaiting() {
    synchronized (gate) {
      return waiting;
    }
  }

  /** Lets everything through again. */
  public synchronized void mend() throws IOException {
    synchronized (gate) {
      held = false;
      holdAt = "";
      gate.notifyAll();
    }
    for (int n = 0; listener.isClosed(); n++) {
      try {
        listener = listen(port);
      } catch (BindException taken) {
        // Somebody's own end of a connection has the port for the moment.
        if (n == 100) {
          throw taken;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private ServerSocket listen(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    thread(
        () -> {
          while (!socket.isClosed()) {
            connect(socket, socket.accept());
          }
        });
    return socket;
  }

  private synchronized void connect(ServerSocket door, Socket near) throws IOException {
    if (door.isClosed()) {
      // It was taken just before the cut.
      near.close();
      return;
    }
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    ends.add(near);
    ends.add(far);
    thread(() -> pump(near, far));
    thread(() -> pump(far, near));
  }

  private void pump(Socket from, Socket to) throws IOException, InterruptedException {
    byte[] bytes = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        String words = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        synchronized (gate) {
          held |= !holdAt.isEmpty() && words.contains(holdAt);
          while (held) {
            waiting = true;
            gate.wait();
          }
        }
        out.write(bytes, 0, count);
      }
    } finally {
      ends.remove(from);
      ends.remove(to);
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException over) {
                // The connection has ended, and with it the work.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void close() throws IOException {
    cut();
    synchronized (gate) {
      held = false;
      gate.notifyAll();
    }
  }
}
