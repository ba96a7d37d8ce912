package dev.linkcard.bench.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one person at one server; all of them go along with every request. */
public final class Cookies {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Keeps what the response sets, and drops what it clears. */
  public void take(Answer answer) {
    for (String line : answer.values("set-cookie")) {
      String pair = line.split(";", 2)[0];
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1);
      if (value.isEmpty() || line.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
        values.remove(pair.substring(0, equals));
      } else {
        values.put(pair.substring(0, equals), value);
      }
    }
  }

  /** Returns the value of the header Cookie; empty if there are none. */
  public String header() {
    return values.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
