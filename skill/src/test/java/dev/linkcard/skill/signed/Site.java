package dev.linkcard.skill.signed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that gives every request the same answer, and remembers what it got. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  public final List<String> authorizations = new CopyOnWriteArrayList<>();

  /** Answers an exchange. */
  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private Site(Reply reply) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            authorizations.add(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getRequestBody().readAllBytes();
            reply.to(exchange);
          }
        });
    server.start();
  }

  public static Site answering(int status, String body) {
    return new Site(
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  public static Site redirectingTo(URI elsewhere) {
    return new Site(
        exchange -> {
          exchange.getResponseHeaders().set("Location", elsewhere.toString());
          exchange.sendResponseHeaders(307, -1);
        });
  }

  /** Never answers. */
  public static Site hanging() {
    CountDownLatch never = new CountDownLatch(1);
    return new Site(
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Sends without an end. */
  public static Site endless() {
    return new Site(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] more = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
          while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(more);
          }
        });
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
