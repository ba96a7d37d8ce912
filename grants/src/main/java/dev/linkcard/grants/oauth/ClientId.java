package dev.linkcard.grants.oauth;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a client (RFC 6749 section 2.2).
 *
 * @param value 1 to 100 printable ASCII characters
 */
public record ClientId(String value) {

  private static final Pattern GRAMMAR = Pattern.compile("[ -~]{1,100}");

  /** Refuses, with {@link IllegalArgumentException}, what is not a client identifier. */
  public ClientId {
    if (!GRAMMAR.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A client identifier has 1 to 100 printable ASCII characters; this one has not.");
    }
  }

  /** Reads what came from outside; empty when it is no client identifier. */
  public static Optional<ClientId> parse(String text) {
    return GRAMMAR.matcher(text).matches() ? Optional.of(new ClientId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
