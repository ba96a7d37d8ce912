package dev.linkcard.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters in their order, as a query or a form. */
public record Form(Map<String, String> fields) {
  public Form {
    fields = new LinkedHashMap<>(fields);
  }

  public static Form of(String name, String value) {
    return new Form(Map.of(name, value));
  }

  public static Form parse(String query) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return new Form(fields);
  }

  /** Sets a parameter. */
  public Form with(String name, String value) {
    Form more = new Form(fields);
    more.fields.put(name, value);
    return more;
  }

  public Form without(String name) {
    Form fewer = new Form(fields);
    fewer.fields.remove(name);
    return fewer;
  }

  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  @Override
  public String toString() {
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
