package dev.linkcard.emulator.linking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters in the order in which they are sent, {@code application/x-www-form-urlencoded}. */
final class Form {
  private final Map<String, String> parameters = new LinkedHashMap<>();

  Form with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  String encoded() {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
