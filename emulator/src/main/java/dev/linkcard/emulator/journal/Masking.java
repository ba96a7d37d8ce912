package dev.linkcard.emulator.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a mark such as {@code •••• #3f2a} in the place of every secret. One secret has one mark as
 * long as the journal lives, so that a reader sees where a token comes back; the mark is keyed with
 * a key that is never kept.
 */
final class Masking {
  private static final String NAMES =
      "access_token|refresh_token|id_token|client_secret|code_verifier|password|accessToken"
          + "|apiAccessToken|consentToken|_csrf|clientSecret";
  private static final Pattern JSON_FIELD =
      Pattern.compile("(\"(?:" + NAMES + ")\"\\s*:\\s*\")((?:[^\"\\\\]++|\\\\.)*+)");
  private static final Pattern PARAMETER =
      Pattern.compile("((?:^|[?&#\\s])(?:code|token|" + NAMES + ")=)([^&\\s\"'<>#]+)");
  private static final Pattern INPUT =
      Pattern.compile("(name=\"(?:code|token|" + NAMES + ")\"[^>]*value=\")([^\"]*)");
  private static final Pattern BEARER =
      Pattern.compile("(?i)(bearer\\s+)([A-Za-z0-9._~+/-]{16,}=*)");
  private static final Pattern COOKIE = Pattern.compile("([^=;\\s]+=)([^;]*)");

  private final SecretKeySpec key;

  Masking() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Masks a start line or a header. */
  String head(String line) {
    int colon = line.indexOf(": ");
    String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
    String value = colon < 0 ? line : line.substring(colon + 2);
    return switch (name) {
      case "authorization", "proxy-authorization" ->
          line.substring(0, colon + 2) + credentials(value);
      case "cookie" -> line.substring(0, colon + 2) + replace(COOKIE, value, false);
      case "set-cookie" -> line.substring(0, colon + 2) + replace(COOKIE, value, true);
      default -> text(line);
    };
  }

  /** Masks the secrets in JSON, forms, query strings and HTML forms. */
  String text(String text) {
    String masked = replace(JSON_FIELD, text, false);
    masked = replace(PARAMETER, masked, false);
    masked = replace(INPUT, masked, false);
    return replace(BEARER, masked, false);
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
    String secret = value.substring(space + 1);
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

  private String replace(Pattern pattern, String text, boolean firstOnly) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          masked, Matcher.quoteReplacement(matcher.group(1) + mark(matcher.group(2))));
      if (firstOnly) {
        break;
      }
    }
    return matcher.appendTail(masked).toString();
  }

  private String mark(String secret) {
    if (secret.isEmpty() || secret.startsWith("••••")) {
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
