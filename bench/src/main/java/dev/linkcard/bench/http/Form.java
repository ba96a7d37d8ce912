package dev.linkcard.bench.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Fields, encoded as application/x-www-form-urlencoded. */
public final class Form {
  private final StringBuilder text = new StringBuilder();

  /** Adds a field. */
  public Form with(String name, String value) {
    if (!text.isEmpty()) {
      text.append('&');
    }
    text.append(encoded(name)).append('=').append(encoded(value));
    return this;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
