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

  private final URI server;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Window(URI server) {
    this.server = server;
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
        HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : server.resolve(path))
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
