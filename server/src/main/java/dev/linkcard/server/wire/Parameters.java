package dev.linkcard.server.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a request, in the order in which they came.
 *
 * @param values name to values, at least one each; UTF-8 without null characters
 */
public record Parameters(Map<String, List<String>> values) {
  /** Copies the map and its lists. */
  public Parameters {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = copy;
  }

  /** Returns the parameters of a request that {@link WireCheck} let pass. */
  public static Parameters of(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, texts) -> values.put(name, List.of(texts)));
    return new Parameters(values);
  }

  /**
   * Returns a parameter that came exactly once; one without a value counts as left out (RFC 6749
   * §3.1).
   */
  public Optional<String> once(String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    return texts.size() == 1
        ? Optional.of(texts.get(0)).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /** Tells whether a parameter came, with a value or without, once or more. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Tells whether any of these came more than once. */
  public boolean repeats(String... names) {
    return List.of(names).stream()
        .anyMatch(name -> values.getOrDefault(name, List.of()).size() > 1);
  }

  /** Tells whether any parameter at all came more than once. */
  public boolean repeatsAny() {
    return values.values().stream().anyMatch(texts -> texts.size() > 1);
  }

  /** Spells the parameters as a query. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(text -> encoded(entry.getKey()) + "=" + encoded(text)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
