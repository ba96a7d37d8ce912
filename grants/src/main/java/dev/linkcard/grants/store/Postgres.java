package dev.linkcard.grants.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and completes the URLs of PostgreSQL's driver. */
final class Postgres {

  /**
   * Nobody waits longer than this for an answer: with the wait for a connection it stays within the
   * 4.5 s that Alexa gives a token request.
   */
  private static final Map<String, String> DEADLINES =
      Map.of("connectTimeout", "2", "socketTimeout", "3", "tcpKeepAlive", "true");

  /** What a row has in it, such as a person's name, does not belong into an exception's text. */
  private static final Map<String, String> DISCRETION = Map.of("logServerErrorDetail", "false");

  private Postgres() {}

  /**
   * Adds deadlines, in seconds, and keeps rows out of error texts, unless the URL says otherwise;
   * takes user and password out.
   */
  static String complete(String jdbcUrl) {
    Map<String, String> settings = new LinkedHashMap<>(settings(jdbcUrl));
    DEADLINES.forEach(settings::putIfAbsent);
    DISCRETION.forEach(settings::putIfAbsent);
    settings.remove("user");
    settings.remove("password");
    return spelled(jdbcUrl, settings);
  }

  /** Leaves the deadline for answers out, for work that may take long. */
  static String patient(String completed) {
    Map<String, String> settings = new LinkedHashMap<>(settings(completed));
    settings.remove("socketTimeout");
    return spelled(completed, settings);
  }

  /** Reads a setting of the URL. */
  static Optional<String> setting(String jdbcUrl, String name) {
    return Optional.ofNullable(settings(jdbcUrl).get(name))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  private static String spelled(String jdbcUrl, Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("&", jdbcUrl.split("\\?", 2)[0] + "?", ""));
  }

  private static Map<String, String> settings(String jdbcUrl) {
    Map<String, String> settings = new LinkedHashMap<>();
    String[] parts = jdbcUrl.split("\\?", 2);
    if (parts.length == 2) {
      for (String setting : parts[1].split("&", -1)) {
        String[] pair = setting.split("=", 2);
        settings.put(pair[0], pair.length == 2 ? pair[1] : "");
      }
    }
    return settings;
  }
}
