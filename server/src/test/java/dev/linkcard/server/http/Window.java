package dev.linkcard.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser window with its own cookies that follows no redirect. */
public final class Window {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final List<URI> servers;
  private int requests;
  private final CookieManager cookies;
  private final HttpClient http;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** Opens a window; each request goes to the next server, as behind a load balancer. */
  public Window(URI... servers) {
    this(List.of(servers), new CookieManager(null, CookiePolicy.ACCEPT_ALL));
  }

  private Window(List<URI> servers, CookieManager cookies) {
    this.servers = servers;
    this.cookies = cookies;
    this.http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  }

  /** The same window with the same cookies, at another server. */
  public Window at(URI other) {
    return new Window(List.of(other), cookies);
  }

  private URI next(String path) {
    URI asked = URI.create(path);
    URI server = servers.get(requests++ % servers.size());
    boolean ours =
        servers.stream().anyMatch(one -> one.getAuthority().equals(asked.getAuthority()));
    boolean elsewhere = asked.isAbsolute() && !ours;
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return elsewhere ? asked : server.resolve(asked.getRawPath() + query);
  }

  /** Sends a header with every request from now on. */
  public Window with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Window basic(String id, String secret) {
    byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Returns the value of a cookie; empty if the window has none of that name. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Returns the names of the cookies that the window has. */
  public List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::getName)
        .sorted()
        .toList();
  }

  public Answer get(String path) {
    return send("GET", path, "", "");
  }

  public Answer post(String path, Form form) {
    return post(path, form.toString());
  }

  public Answer post(String path, String form) {
    return send("POST", path, FORM, form);
  }

  public Answer send(String method, String path, String type, String body) {
    return send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(next(path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Logs in without a request that waits, and returns the answer to the form. */
  public Answer logIn(String name, String password) {
    return logIn("/login", name, password);
  }

  /** Logs in on the page at this address, and returns the answer to the form. */
  public Answer logIn(String page, String name, String password) {
    Form form = get(page).form("/login");
    return post("/login", form.with("username", name).with("password", password));
  }
}
