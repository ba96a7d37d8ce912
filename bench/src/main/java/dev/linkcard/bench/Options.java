package dev.linkcard.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure, and how long.
 *
 * @param seconds of one round of refreshes
 * @param links that are made at each subject, in all rounds
 * @param stored how many links the big store holds beforehand
 * @param rounds that count; one more warms up
 * @param workers that call at the same time
 * @param starts how often each server is started
 * @param subjects which take part: linkcard, million, spring, keycloak, postgres
 * @param keycloakZip Keycloak's distribution
 */
record Options(
    double seconds,
    int links,
    int stored,
    int rounds,
    int workers,
    int starts,
    List<String> subjects,
    Optional<Path> keycloakZip) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--seconds", "5",
          "--links", "600",
          "--stored", "1000000",
          "--rounds", "5",
          "--workers", "8",
          "--starts", "3",
          "--subjects", "linkcard,million,spring,keycloak,postgres",
          "--keycloak", "");

  /** Reads pairs of an option and its value. */
  static Options parse(String... arguments) {
    Map<String, String> given = new HashMap<>(DEFAULTS);
    for (int at = 0; at < arguments.length; at += 2) {
      if (!DEFAULTS.containsKey(arguments[at]) || at + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "Options are pairs of a name and a value: " + String.join(" ", names()));
      }
      given.put(arguments[at], arguments[at + 1]);
    }
    return new Options(
        Double.parseDouble(given.getOrDefault("--seconds", "")),
        number(given, "--links"),
        number(given, "--stored"),
        number(given, "--rounds"),
        number(given, "--workers"),
        number(given, "--starts"),
        List.of(given.getOrDefault("--subjects", "").split(",", -1)),
        Optional.of(given.getOrDefault("--keycloak", ""))
            .filter(path -> !path.isEmpty())
            .map(Path::of));
  }

  private static Set<String> names() {
    return new TreeSet<>(DEFAULTS.keySet());
  }

  private static int number(Map<String, String> given, String name) {
    return Integer.parseInt(given.getOrDefault(name, ""));
  }
}
