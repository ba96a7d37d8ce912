package dev.linkcard.acceptance.faults.consent;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A person with one browser, who logs in where the pages ask for it, and allows every link. One
 * thread at a time.
 */
public final class Person {
  private static final int STEPS = 12;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();
  private final String name;
  private final String password;
  private int logIns;

  public Person(String name, String password) {
    this.name = name;
    this.password = password;
  }

  /** Says how often the pages asked for the password. */
  public int logIns() {
    return logIns;
  }

  /**
   * Walks from the authorization URL to the redirect, and returns its parameters.
   *
   * @param redirectUri where the walk ends; it is not opened
   */
  public Map<String, String> walk(URI authorizationUrl, String redirectUri) throws IOException {
    HttpRequest.Builder next = HttpRequest.newBuilder(authorizationUrl).GET();
    for (int step = 0; step < STEPS; step++) {
      HttpResponse<String> answer = send(next);
      String location = answer.headers().firstValue("Location").orElse("");
      if (location.startsWith(redirectUri + "?")) {
        return parameters(location.substring(redirectUri.length() + 1));
      }
      if (!location.isEmpty()) {
        next = HttpRequest.newBuilder(answer.uri().resolve(location)).GET();
      } else if (answer.statusCode() == 200) {
        next = submit(answer);
      } else {
        throw new IOException("Status " + answer.statusCode() + " at " + answer.uri().getPath());
      }
    }
    throw new IOException("No redirect after " + STEPS + " steps.");
  }

  private HttpRequest.Builder submit(HttpResponse<String> page) throws IOException {
    Element form =
        Jsoup.parse(page.body(), page.uri().toString()).select("form[method=post]").last();
    if (form == null) {
      throw new IOException("A page without a form at " + page.uri().getPath());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    if (form.selectFirst("input[type=password]") != null) {
      logIns++;
      fields.put("username", name);
      fields.put("password", password);
    }
    Element allow = form.selectFirst("button[value=allow]");
    if (allow != null) {
      fields.put(allow.attr("name"), allow.attr("value"));
    }
    return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return parameters;
  }

  /** Encodes fields as a form or a query. */
  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
