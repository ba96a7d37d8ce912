package dev.linkcard.acceptance.faults.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A proxy on loopback with a door for each {@link Mishap}, in front of all replicas. */
public final class Front implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;

  private final Map<Mishap, ServerSocket> doors = new EnumMap<>(Mishap.class);
  private final Map<Mishap, AtomicLong> happened = new EnumMap<>(Mishap.class);
  private final Set<Socket> open = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final AtomicLong broken = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicInteger turn = new AtomicInteger();
  private final List<Integer> replicas;
  private final Duration late;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "front");
            thread.setDaemon(true);
            return thread;
          });

  private Front(List<Integer> replicas, Duration late) {
    this.replicas = List.copyOf(replicas);
    this.late = late;
  }

  /**
   * Opens the doors.
   *
   * @param replicas their ports on loopback; they need not listen yet
   * @param late how long an {@link Mishap#ANSWER_LATE} waits
   */
  public static Front before(List<Integer> replicas, Duration late) throws IOException {
    Front front = new Front(replicas, late);
    for (Mishap mishap : Mishap.values()) {
      ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      front.doors.put(mishap, door);
      front.happened.put(mishap, new AtomicLong());
      front.threads.execute(() -> front.accept(mishap, door));
    }
    return front;
  }

  /** Returns the address behind which nothing goes wrong by the proxy. */
  public URI address() {
    return address(Mishap.NONE);
  }

  /** Returns the address behind which this happens to every exchange. */
  public URI address(Mishap mishap) {
    return URI.create("http://127.0.0.1:" + doors.get(mishap).getLocalPort());
  }

  /**
   * Says how often it really happened; what happens to an answer counts only where that was 200, so
   * that the replica had done what it was asked for.
   */
  public long happened(Mishap mishap) {
    return happened.get(mishap).get();
  }

  /** Says how many exchanges a replica left without an answer. */
  public long broken() {
    return broken.get();
  }

  /** Says how often a replica was not there, and the next one was asked. */
  public long refused() {
    return refused.get();
  }

  /** Returns a connection to the replica whose turn it is, or to the next one that is there. */
  Socket replica() throws IOException {
    for (int tried = 0; tried < replicas.size(); tried++) {
      int port = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
      Socket socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException absent) {
        socket.close();
        refused.incrementAndGet();
      }
    }
    throw new IOException("No replica is there.");
  }

  void count(Mishap mishap) {
    happened.get(mishap).incrementAndGet();
  }

  void countBroken() {
    broken.incrementAndGet();
  }

  void run(Runnable task) {
    threads.execute(task);
  }

  Duration late() {
    return late;
  }

  private void accept(Mishap mishap, ServerSocket door) {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        client.setTcpNoDelay(true);
        open.add(client);
        if (door.isClosed()) {
          client.close();
          return;
        }
        threads.execute(
            () -> {
              new Visitor(this, mishap, client).run();
              open.remove(client);
            });
      } catch (IOException closed) {
        // The loop ends if the door was closed; a visitor who left meanwhile is no matter.
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket door : doors.values()) {
      door.close();
    }
    for (Socket client : open) {
      client.close();
    }
    threads.shutdownNow();
  }
}
