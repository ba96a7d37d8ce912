package dev.linkcard.emulator.site;

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
import java.util.concurrent.TimeUnit;

/** A server on loopback that answers every request in the way it was told last. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer = exchange -> send(exchange, 404, "text/plain", "");

  /** What the site was asked. */
  public record Asked(String method, String path, List<String> head, String body) {
    public String header(String name) {
      return head.stream()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }
  }

  /** Answers an exchange. */
  public interface Answer {
    void to(HttpExchange exchange) throws Exception;
  }

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public Site answers(int status, String type, String body) {
    answer = exchange -> send(exchange, status, type, body);
    return this;
  }

  public Site answersJson(String body) {
    return answers(200, "application/json", body);
  }

  public Site answers(Answer given) {
    answer = given;
    return this;
  }

  /** Keeps everybody waiting until the site is closed. */
  public Site neverAnswers() {
    return answers(exchange -> closed.await(60, TimeUnit.SECONDS));
  }

  /** Ends the connection in the midst of the body. */
  public Site hangsUp() {
    return answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          throw new IOException("hung up");
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Asked> asked() {
    return asked;
  }

  public Asked lastAsked() {
    return asked.get(asked.size() - 1);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> head =
        exchange.getRequestHeaders().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue().get(0))
            .toList();
    asked.add(
        new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), head, body));
    try (exchange) {
      answer.to(exchange);
    } catch (Exception broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
