package dev.linkcard.doctor.specimen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.RedirectUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** An authorization server on a real socket; healthy until one of its endpoints is replaced. */
public final class Server implements AutoCloseable {

  /** A request; {@code parameters} are those of the query or of the form. */
  public record Asked(String method, Map<String, String> parameters, String authorization) {

    public String get(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /** An answer. */
  public record Told(int status, String type, Map<String, String> headers, String body) {

    public static Told html(int status, String title) {
      String body = "<title>" + title + "</title><p>" + title + "</p>";
      return new Told(status, "text/html", Map.of(), body);
    }

    public static Told json(int status, String body) {
      return new Told(status, "application/json", Map.of(), body);
    }

    public static Told redirect(String to) {
      return new Told(302, "text/plain", Map.of("Location", to), "");
    }

    public Told with(String name, String value) {
      return new Told(status, type, Map.of(name, value), body);
    }
  }

  public static final RedirectUrls ALEXA = RedirectUrls.amazon("M1AB2CD3EF4GH5");

  static {
    // Without it, every answer on a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Function<Asked, Told>> authorize =
      new AtomicReference<>(Server::healthyAuthorize);
  private final AtomicReference<Function<Asked, Told>> token =
      new AtomicReference<>(Server::healthyToken);

  public Server() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/authorize", exchange -> answer(exchange, authorize.get()));
    server.createContext("/token", exchange -> answer(exchange, token.get()));
    server.createContext("/login", exchange -> answer(exchange, a -> Told.html(200, "Log in")));
    server.setExecutor(threads);
    server.start();
  }

  public Server authorizing(Function<Asked, Told> answer) {
    authorize.set(answer);
    return this;
  }

  public Server granting(Function<Asked, Told> answer) {
    token.set(answer);
    return this;
  }

  public static Told healthyAuthorize(Asked asked) {
    return asked.get("client_id").equals("alexa")
            && ALEXA.all().contains(URI.create(asked.get("redirect_uri")))
        ? Told.redirect("/login")
        : Told.html(400, "Unknown client or redirect URI");
  }

  public static Told healthyToken(Asked asked) {
    if (!asked.method().equals("POST")) {
      return Told.html(405, "Method Not Allowed");
    }
    String pair =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("alexa:" + Settings.SECRET).getBytes(StandardCharsets.UTF_8));
    boolean known =
        asked.authorization().equals(pair) || asked.get("client_secret").equals(Settings.SECRET);
    return known
        ? Told.json(400, "{\"error\":\"invalid_grant\"}")
        : Told.json(401, "{\"error\":\"invalid_client\"}").with("WWW-Authenticate", "Basic");
  }

  public AccountLinkingSettings settings() {
    return Settings.at(url()).build();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Function<Asked, Told> answer)
      throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    Told told =
        answer.apply(
            new Asked(
                exchange.getRequestMethod(),
                parameters((query == null ? "" : query) + "&" + body),
                authorization == null ? "" : authorization));
    exchange.getResponseHeaders().set("Content-Type", told.type());
    told.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    StringTokenizer pairs = new StringTokenizer(text, "&");
    while (pairs.hasMoreTokens()) {
      String pair = pairs.nextToken();
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
