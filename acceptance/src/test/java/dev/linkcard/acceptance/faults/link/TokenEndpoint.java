package dev.linkcard.acceptance.faults.link;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The token endpoint as Alexa calls it: with HTTP Basic. */
public final class TokenEndpoint {
  /** How long Alexa waits for an answer. */
  public static final Duration PATIENCE = Duration.ofMillis(4_500);

  private static final String PATH = "/oauth2/token";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Duration patience;
  private final String authorization;
  private final Queue<Long> answeredAfter = new ConcurrentLinkedQueue<>();

  private TokenEndpoint(String authorization, Duration patience) {
    this.authorization = authorization;
    this.patience = patience;
  }

  /** Calls as a client who waits for an answer as long as a slow machine needs for it. */
  public static TokenEndpoint patient(String clientId, String clientSecret) {
    byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
    return new TokenEndpoint(
        "Basic " + Base64.getEncoder().encodeToString(pair), Duration.ofMinutes(1));
  }

  /** Returns the same client with Alexa's patience. */
  public TokenEndpoint asImpatientAsAlexa() {
    return new TokenEndpoint(authorization, PATIENCE);
  }

  /** Redeems a code (RFC 6749 §4.1.3). */
  public Outcome redeem(URI server, String code, String redirectUri, String verifier) {
    return token(
        server,
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", redirectUri,
            "code_verifier", verifier));
  }

  /** Refreshes (RFC 6749 §6). */
  public Outcome refresh(URI server, String refreshToken) {
    return token(server, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Tells whether an access token is active (RFC 7662), if the client may ask. */
  public boolean isActive(URI server, String accessToken) throws IOException {
    HttpResponse<String> answer =
        post(server.resolve("/oauth2/introspect"), Map.of("token", accessToken));
    if (answer.statusCode() != 200) {
      throw new AssertionError("Introspection: " + answer.statusCode() + " " + answer.body());
    }
    return Pattern.compile("\"active\"\\s*:\\s*true").matcher(answer.body()).find();
  }

  /** Returns how long each token response took, in milliseconds. */
  public long[] answeredAfter() {
    return answeredAfter.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private Outcome token(URI server, Map<String, String> form) {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer = post(server.resolve(PATH), form);
      int status = answer.statusCode();
      if (status == 200) {
        answeredAfter.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return issued(answer.body());
      }
      return status >= 500
          ? new Outcome.Unavailable(status, answer.headers().firstValue("Retry-After").isPresent())
          : new Outcome.Refused(status, answer.body());
    } catch (HttpTimeoutException late) {
      return new Outcome.Unanswered("none within " + patience.toMillis() + " ms", true);
    } catch (IOException broken) {
      return new Outcome.Unanswered(String.valueOf(broken.getMessage()), false);
    }
  }

  private HttpResponse<String> post(URI address, Map<String, String> form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static Outcome issued(String body) {
    return new Outcome.Issued(
        field(body, "access_token"),
        field(body, "refresh_token"),
        Integer.parseInt(field(body, "expires_in")));
  }

  /** Reads a field of a flat JSON object; our tokens contain nothing that JSON escapes. */
  private static String field(String body, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(body);
    if (!field.find()) {
      throw new AssertionError("A token response has no " + name + ".");
    }
    return field.group(1);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
