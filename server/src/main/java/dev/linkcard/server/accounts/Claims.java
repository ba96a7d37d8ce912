package dev.linkcard.server.accounts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known about a person, by the names of OpenID Connect Core §5.1.
 *
 * @param values texts, truth values, and {@code address} as a map of texts
 */
public record Claims(Map<String, Object> values) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 20_000;
  private static final Claims NONE = new Claims(Map.of());

  /** Copies the values. */
  public Claims {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Stands for a person of whom nothing is known. */
  public static Claims none() {
    return NONE;
  }

  /** Reads what {@link #toJson} wrote. */
  static Claims parse(String json) {
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      JSON.readTree(json)
          .properties()
          .forEach(
              field ->
                  values.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
      return new Claims(values);
    } catch (JacksonException broken) {
      throw new IllegalStateException("The claims of an account are not JSON.", broken);
    }
  }

  /** Writes the claims as a JSON object. */
  String toJson() {
    return JSON.writeValueAsString(values);
  }

  /**
   * Adds a claim as a person spells it: {@code true} for a truth value, a JSON object for the
   * address.
   *
   * @throws IllegalArgumentException if it is no standard claim, or its text no value of it
   */
  public Claims with(String claim, String text) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(claim, StandardClaim.named(claim).read(text));
    Claims all = new Claims(more);
    if (all.toJson().length() > LONGEST) {
      throw new IllegalArgumentException("the claims are longer than 20000 characters together");
    }
    return all;
  }

  /** Adds a claim as {@link #with} does, and none where the text is empty. */
  public Claims withAny(String claim, String text) {
    StandardClaim standard = StandardClaim.named(claim);
    return text.isEmpty() ? this : with(standard.wire(), text);
  }

  /** Adds what every account has: a name to log in with, and a time of its last change. */
  Claims known(String name, long changedAt) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.putIfAbsent(StandardClaim.PREFERRED_USERNAME.wire(), name);
    more.put("updated_at", changedAt);
    return new Claims(more);
  }
}
