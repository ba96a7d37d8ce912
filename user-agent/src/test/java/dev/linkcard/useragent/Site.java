package dev.linkcard.useragent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web site on a real socket of the loopback interface, made of functions. */
final class Site implements AutoCloseable {

  /** What the site was asked; {@code form} holds the parameters of a form body, or of the query. */
  record Asked(String method, URI uri, Map<String, String> headers, String body) {

    Map<String, String> form() {
      String text = method.equals("GET") ? String.valueOf(uri.getRawQuery()) : body;
      Map<String, String> form = new LinkedHashMap<>();
      StringTokenizer pairs = new StringTokenizer(text, "&");
      while (pairs.hasMoreTokens()) {
        String pair = pairs.nextToken();
        int equals = pair.indexOf('=');
        form.merge(
            decode(pair.substring(0, Math.max(equals, 0))),
            decode(pair.substring(equals + 1)),
            (a, b) -> a + "," + b);
      }
      return form;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** What the site answers. */
  record Told(int status, Map<String, String> headers, String body) {

    static Told html(String body) {
      return new Told(200, Map.of("Content-Type", "text/html;charset=utf-8"), body);
    }

    static Told redirect(int status, String to) {
      return new Told(status, Map.of("Location", to), "");
    }

    Told with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Told(status, more, body);
    }

    Told as(int other) {
      return new Told(other, headers, body);
    }
  }

  static {
    // Without it, every answer on a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> journal = new ArrayList<>();

  Site() {
    this(plainServer());
  }

  Site(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  private static HttpServer plainServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Site page(String path, String html) {
    return on(path, asked -> Told.html(html));
  }

  Site on(String path, Function<Asked, Told> answer) {
    server.createContext(path, exchange -> answer(exchange, answer));
    return this;
  }

  Site raw(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return this;
  }

  private void answer(HttpExchange exchange, Function<Asked, Told> answer) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Asked asked = new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
    synchronized (journal) {
      journal.add(asked);
    }
    Told told = answer.apply(asked);
    told.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Returns the last request of that path. */
  Asked asked(String path) {
    synchronized (journal) {
      return journal.stream()
          .filter(asked -> asked.uri().getPath().equals(path))
          .reduce((first, second) -> second)
          .orElseThrow(() -> new AssertionError(path + " was never requested"));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
