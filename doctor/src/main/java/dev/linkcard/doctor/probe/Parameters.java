package dev.linkcard.doctor.probe;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes parameters as {@code application/x-www-form-urlencoded}. */
final class Parameters {

  private Parameters() {}

  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Adds the parameters to those that the URL has. */
  static URI add(URI url, Map<String, String> parameters) {
    String base = url.toString();
    int fragment = base.indexOf('#');
    String whole = fragment < 0 ? base : base.substring(0, fragment);
    return URI.create(whole + (whole.contains("?") ? "&" : "?") + encode(parameters));
  }
}
