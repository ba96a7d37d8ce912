package dev.linkcard.emulator.linking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters in the order in which they are sent, {@code application/x-www-form-urlencoded}. */
final class Form {
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Set<String> secrets = new LinkedHashSet<>();

  Form with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  /** Remembers a value that nobody may read. */
  Form secret(String value) {
    secrets.add(value);
    return this;
  }

  /** Takes the secrets out of what a server says about the form: some repeat what they got. */
  String masked(String sentence) {
    String masked = sentence;
    for (String secret : secrets) {
      masked = secret.isEmpty() ? masked : masked.replace(secret, "••••");
    }
    return masked;
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
