package dev.linkcard.emulator.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Brings a value to its plain form, so that it is recognised wherever it comes back. */
final class Encodings {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|([\\s\\S]))");

  private Encodings() {}

  /** Decodes a form's value; what is not encoded well stays as it is. */
  static String percent(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return value;
    }
  }

  static String twicePercent(String value) {
    return percent(percent(value));
  }

  static String html(String value) {
    return Parser.unescapeEntities(value, true);
  }

  /** Decodes the inside of a JSON string. */
  static String json(String value) {
    return ESCAPE
        .matcher(value)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null
                        ? plain(escape.group(2))
                        : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static String plain(String escaped) {
    return switch (escaped) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "b" -> "\b";
      case "f" -> "\f";
      default -> escaped;
    };
  }
}
