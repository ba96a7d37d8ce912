package dev.linkcard.server.accounts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of OpenID Connect Core §5.1 that an account may have. {@code sub} is its subject, and
 * {@code updated_at} is known.
 */
enum StandardClaim {
  NAME(Shape.TEXT),
  GIVEN_NAME(Shape.TEXT),
  FAMILY_NAME(Shape.TEXT),
  MIDDLE_NAME(Shape.TEXT),
  NICKNAME(Shape.TEXT),
  PREFERRED_USERNAME(Shape.TEXT),
  PROFILE(Shape.TEXT),
  PICTURE(Shape.TEXT),
  WEBSITE(Shape.TEXT),
  EMAIL(Shape.EMAIL),
  EMAIL_VERIFIED(Shape.FLAG),
  GENDER(Shape.TEXT),
  BIRTHDATE(Shape.DATE),
  ZONEINFO(Shape.TEXT),
  LOCALE(Shape.TEXT),
  PHONE_NUMBER(Shape.PHONE),
  PHONE_NUMBER_VERIFIED(Shape.FLAG),
  ADDRESS(Shape.ADDRESS);

  private static final int LONGEST = 1000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final JsonMapper JSON = new JsonMapper();

  private final Shape shape;

  StandardClaim(Shape shape) {
    this.shape = shape;
  }

  /** What the values of a claim look like. */
  private enum Shape {
    TEXT,
    FLAG,
    EMAIL,
    DATE,
    PHONE,
    ADDRESS
  }

  /** Finds a claim by its name on the wire. */
  static StandardClaim named(String claim) {
    return Arrays.stream(values())
        .filter(one -> one.wire().equals(claim))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    claim + " is no claim that an account may have; these are: " + all()));
  }

  /** Reads a value; refuses with {@link IllegalArgumentException} what is none. */
  Object read(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(wire() + " has 1 to 1000 characters");
    }
    if (CONTROL.matcher(text).find()) {
      throw new IllegalArgumentException(wire() + " has no control characters and no line ends");
    }
    try {
      return value(text.strip());
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(wire() + " is not " + unfit.getMessage(), unfit);
    }
  }

  /** Spells the claim as it goes over the wire. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return Arrays.stream(values()).map(StandardClaim::wire).collect(Collectors.joining(", "));
  }

  private Object value(String text) {
    return switch (shape) {
      case TEXT -> text;
      case FLAG -> flag(text);
      case EMAIL -> shaped(text, "[^@\\s]+@[^@\\s]+", "an e-mail address, as in ada@example.org");
      case DATE -> shaped(text, "[0-9]{4}(-[0-9]{2}-[0-9]{2})?", "a date, as in 1815-12-10");
      case PHONE -> shaped(text, "\\+?[0-9 ()./;=a-z-]+", "a phone number, as in +44 20 7946 0000");
      case ADDRESS -> address(text);
    };
  }

  private static Object shaped(String text, String pattern, String shape) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException(shape);
    }
    return text;
  }

  private static Object flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new IllegalArgumentException("true or false");
    };
  }

  private static Object address(String text) {
    Map<String, Object> address = new LinkedHashMap<>();
    try {
      JsonNode json = JSON.readTree(text);
      if (json.isObject() && json.valueStream().allMatch(JsonNode::isString)) {
        json.properties()
            .forEach(field -> address.put(field.getKey(), field.getValue().stringValue()));
        return Map.copyOf(address);
      }
    } catch (JacksonException broken) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "a JSON object of texts, as in {\"formatted\": \"12 St James's Square, London\"}");
  }
}
