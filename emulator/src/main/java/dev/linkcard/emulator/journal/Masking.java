package dev.linkcard.emulator.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a mark such as {@code •••• #3f2a} in the place of every secret. One secret has one mark as
 * long as the journal lives, however it is encoded, so that a reader sees where a token comes back;
 * the mark is keyed with a key that is never kept.
 */
final class Masking {
  private static final Pattern HEADER = Pattern.compile("([^:\\s]+)\\s*:\\s*(.*)", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("•••• #[0-9a-f]{4}");
  private static final String DOTS = "••••";

  private static final int SHORTEST_KNOWN = 8;
  private static final int MOST_KNOWN = 500;

  private final SecretKeySpec key;
  private final Set<String> known = new LinkedHashSet<>();

  Masking() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Remembers a secret, to mask it wherever it comes up, whatever its surroundings are. */
  synchronized void know(String secret) {
    if (secret.length() >= SHORTEST_KNOWN && known.add(secret) && known.size() > MOST_KNOWN) {
      known.remove(known.iterator().next());
    }
  }

  private synchronized String withoutKnown(String text) {
    String masked = text;
    for (String secret : known) {
      if (masked.contains(secret)) {
        masked = masked.replace(secret, mark(secret));
      }
    }
    return masked;
  }

  /** Masks a start line or a header. */
  String head(String line) {
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      return text(line);
    }
    String start = line.substring(0, header.start(2));
    String value = header.group(2);
    String name = header.group(1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "authorization", "proxy-authorization" -> start + credentials(value);
      case "cookie" -> start + cookies(value, false);
      case "set-cookie" -> start + cookies(value, true);
      default -> Secrets.HEADER.matcher(name).matches() ? start + mark(value) : text(line);
    };
  }

  /** Masks the secrets in JSON, forms, query strings and HTML forms. */
  String text(String text) {
    String masked = replace(Secrets.JSON_FIELD, text, Encodings::json);
    masked = replace(Secrets.ESCAPED_JSON_FIELD, masked, Encodings::json);
    masked = replace(Secrets.JSON_CODE, masked, Encodings::json);
    masked = elements(masked);
    masked = replace(Secrets.PARAMETER, masked, Encodings::percent);
    masked = replace(Secrets.ENCODED_PARAMETER, masked, Encodings::twicePercent);
    masked = replace(Secrets.JSON_NUMBER, masked, UnaryOperator.identity());
    masked = replace(Secrets.XML_ELEMENT, masked, UnaryOperator.identity());
    masked = replace(Secrets.USER_INFO, masked, Encodings::percent);
    masked = replace(Secrets.BEARER, masked, UnaryOperator.identity());
    return withoutKnown(masked);
  }

  /**
   * Leaves the client id of HTTP Basic readable, since it is no secret and tells who is calling.
   */
  private String credentials(String value) {
    int space = value.indexOf(' ');
    if (space < 0) {
      return mark(value);
    }
    String scheme = value.substring(0, space);
    String secret = value.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Basic")) {
      try {
        String pair = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon > 0) {
          return scheme + " " + pair.substring(0, colon) + ":" + mark(pair.substring(colon + 1));
        }
      } catch (IllegalArgumentException notBase64) {
        return scheme + " " + mark(secret);
      }
    }
    return scheme + " " + mark(secret);
  }

  /** Masks every cookie, or the one that a server sets and none of its attributes. */
  private String cookies(String value, boolean firstOnly) {
    int end = firstOnly && value.indexOf(';') >= 0 ? value.indexOf(';') : value.length();
    return Stream.of(value.substring(0, end).split(";\\s*", -1))
            .map(this::cookie)
            .collect(Collectors.joining("; "))
        + value.substring(end);
  }

  private String cookie(String cookie) {
    int equals = cookie.indexOf('=') + 1;
    return cookie.substring(0, equals) + mark(cookie.substring(equals));
  }

  private String elements(String text) {
    Matcher element = Secrets.ELEMENT.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (element.find()) {
      String found = element.group();
      String told =
          Secrets.SECRET_ELEMENT.matcher(found).find()
              ? replace(Secrets.VALUE, found, Encodings::html)
              : found;
      element.appendReplacement(masked, Matcher.quoteReplacement(told));
    }
    return element.appendTail(masked).toString();
  }

  private String replace(Pattern pattern, String text, UnaryOperator<String> decoding) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (matcher.find()) {
      String secret = matcher.group(2);
      String told = isMark(secret) ? secret : mark(decoding.apply(secret));
      matcher.appendReplacement(masked, Matcher.quoteReplacement(matcher.group(1) + told));
    }
    return matcher.appendTail(masked).toString();
  }

  /** Of a mark in a parameter, the part before the blank is seen. */
  private static boolean isMark(String secret) {
    return secret.equals(DOTS) || MARK.matcher(secret).matches();
  }

  private String mark(String secret) {
    if (secret.isEmpty() || isMark(secret)) {
      return secret;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return "•••• #" + HexFormat.of().formatHex(hash, 0, 2);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", missing);
    }
  }
}
