package dev.linkcard.bench.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP response.
 *
 * @param headers by their names in lower case
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

  /** Copies. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Returns the address of a redirect; empty for any other response. */
  public Optional<String> location() {
    return status / 100 == 3 ? values("location").stream().findFirst() : Optional.empty();
  }

  /** Returns a header's values; none if it is not there. */
  public List<String> values(String name) {
    return headers.getOrDefault(name, List.of());
  }
}
