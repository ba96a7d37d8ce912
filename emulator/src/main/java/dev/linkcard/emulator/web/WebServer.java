package dev.linkcard.emulator.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.linkcard.accountlinking.Region;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.signing.SigningIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The emulator's address on loopback; the list of all that it answers. */
public final class WebServer implements AutoCloseable {
  /** Without it, the JDK's server delays every answer on a kept connection by 40 ms. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI baseUrl;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
    this.baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Listens on a loopback port, 0 for any. */
  public static WebServer start(int port, Supplier<Optional<Household>> household)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "emulator");
              thread.setDaemon(true);
              return thread;
            });
    WebServer web = new WebServer(HttpServer.create(address, 50), threads);
    web.mount(household);
    web.server.setExecutor(threads);
    web.server.start();
    return web;
  }

  private void mount(Supplier<Optional<Household>> household) {
    ControlApi api = new ControlApi(household);
    mount("/", Route.get(Pages.file("index.html")));
    mount("/assets/", Route.get(Pages::asset));
    mount("/app/link-result", Route.get(Pages.file("link-result.html")));
    mount("/api/state", Route.get(api::state));
    mount("/api/events", new EventStream(household));
    mount("/api/messages", Route.get(api::messages));
    mount("/api/messages/", Route.get(api::message));
    mount("/api/utterances", new Route().on("POST", api::utter));
    mount("/api/clock/advance", new Route().on("POST", api::advance));
    mount("/api/link", new Route().on("DELETE", api::unlink));
    AppPages app = new AppPages(api::home, baseUrl);
    mount("/app/link", new Route().on("GET", app::press));
    for (Region region : Region.values()) {
      mount("/" + region.redirectHost() + "/api/skill/link/", new Route().on("GET", app::arrive));
    }
    mount("/echo.api/linkcard-emulator.pem", Route.get(WebServer::certificateChain));
  }

  private void mount(String path, HttpHandler handler) {
    List<Filter> filters = server.createContext(path, handler).getFilters();
    filters.add(new LocalOnly(baseUrl.getPort()));
    filters.add(new ExactPath(path));
  }

  private static Reply certificateChain(HttpExchange exchange) {
    byte[] pem = SigningIdentity.ofThisProcess().chainPem().getBytes(StandardCharsets.US_ASCII);
    return new Reply(200, "application/x-pem-file", pem);
  }

  /** Returns the address, such as {@code http://127.0.0.1:7700}. */
  public URI baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
