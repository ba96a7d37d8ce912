package dev.linkcard.server.session;

import dev.linkcard.grants.secret.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An authorization request that waits for a log-in, as the query that carries it from page to page.
 * It always leads to the authorization endpoint, never elsewhere, and is checked there anew.
 */
public final class WaitingRequest {
  /** The field of the log-in form that holds the query. */
  public static final String FIELD = "waiting";

  /** Says on the address of the log-in page that the last attempt failed. */
  public static final String FAILED = "error";

  /** Says on the address of the log-in page that the password is asked for again. */
  public static final String AGAIN = "again";

  /** What our own pages send along, and no authorization request may bring to them. */
  private static final Set<String> OURS =
      Set.of(FAILED, AGAIN, FIELD, "username", "password", "_csrf", "decision");

  /** In characters, encoded; the authorization endpoint takes no longer ones. */
  private static final int LONGEST = 16 * 1024;

  private final List<Map.Entry<String, String>> parameters;

  private WaitingRequest(Stream<Map.Entry<String, String>> parameters) {
    this.parameters = parameters.filter(pair -> !OURS.contains(pair.getKey())).toList();
  }

  /** Returns the request of somebody whom no client has sent. */
  static WaitingRequest none() {
    return new WaitingRequest(Stream.empty());
  }

  /** Reads it from the parameters of a request to the authorization endpoint or the log-in page. */
  public static WaitingRequest of(HttpServletRequest request) {
    return new WaitingRequest(
        request.getParameterMap().entrySet().stream()
            .flatMap(
                named ->
                    Arrays.stream(named.getValue())
                        .map(value -> Map.entry(named.getKey(), value))));
  }

  /** Reads it from the field of the log-in form; one that is broken or overlong is none. */
  public static WaitingRequest inForm(HttpServletRequest request) {
    String query = request.getParameter(FIELD);
    WaitingRequest waiting =
        query == null || query.length() > LONGEST
            ? none()
            : new WaitingRequest(parsed(query).stream());
    return waiting.query().length() > LONGEST ? none() : waiting;
  }

  private static List<Map.Entry<String, String>> parsed(String query) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    try {
      for (String pair : query.split("&", -1)) {
        int split = pair.indexOf('=');
        if (split > 0) {
          pairs.add(
              Map.entry(
                  URLDecoder.decode(pair.substring(0, split), StandardCharsets.UTF_8),
                  URLDecoder.decode(pair.substring(split + 1), StandardCharsets.UTF_8)));
        }
      }
      return pairs;
    } catch (IllegalArgumentException broken) {
      return List.of();
    }
  }

  /** Tells whether there is none. */
  public boolean isEmpty() {
    return parameters.isEmpty();
  }

  /** Returns a parameter, its first value if it came more than once. */
  public Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(pair -> pair.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Spells the request as a query, without the question mark. */
  public String query() {
    return parameters.stream()
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Returns where a log-in leads: to the authorization endpoint, or home if nothing waits. */
  public String goOn() {
    return isEmpty() ? "/" : "/oauth2/authorize?" + query();
  }

  /** Returns the log-in page that carries this request, with a word of ours if not empty. */
  public String logInPage(String word) {
    String query =
        Stream.of(word, query()).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    return query.isEmpty() ? "/login" : "/login?" + query;
  }

  /**
   * Computes what tells this request from others: the same before the consent page and after it,
   * where parameters without a value are gone (RFC 6749 §3.1) and scopes may have changed places.
   */
  String fingerprint() {
    return Sha256.spelled(
        parameters.stream()
            .filter(pair -> !pair.getValue().isBlank())
            .map(pair -> pair.getKey() + "=" + canonical(pair))
            .sorted()
            .map(WaitingRequest::encoded)
            .toArray(String[]::new));
  }

  private static String canonical(Map.Entry<String, String> pair) {
    return pair.getKey().equals("scope")
        ? Arrays.stream(pair.getValue().split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "))
        : pair.getValue();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "an authorization request of " + parameter("client_id").orElse("nobody");
  }
}
