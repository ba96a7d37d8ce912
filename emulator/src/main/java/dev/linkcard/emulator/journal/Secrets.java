package dev.linkcard.emulator.journal;

import java.util.regex.Pattern;

/** Where secrets stand: the names of parameters, of JSON fields, of form inputs, of headers. */
final class Secrets {
  private static final String NAMES =
      "access_?token|refresh_?token|id_?token|api_?access_?token|consent_?token|client_?secret"
          + "|code_?verifier|client_?assertion|assertion|password|passwd|passphrase|_csrf|otp"
          + "|reciprocal_authorization_code";

  /**
   * A JSON field; {@code code} is left to {@link #JSON_CODE}. The quotes may be escaped, as in JSON
   * within JSON.
   */
  static final Pattern JSON_FIELD =
      Pattern.compile(
          "(?i)(\"(?:token|" + NAMES + ")\"\\s*+:\\s*+\")((?:[^\"\\\\]++|\\\\[\\s\\S])*+)");

  /** JSON within a JSON string. */
  static final Pattern ESCAPED_JSON_FIELD =
      Pattern.compile(
          "(?i)(\\\\\"(?:token|" + NAMES + ")\\\\\"\\s*+:\\s*+\\\\\")((?:[^\"\\\\]|\\\\[^\"])*+)");

  /** A JSON field {@code code}, where it is no word such as {@code ER_SUCCESS_MATCH}. */
  static final Pattern JSON_CODE =
      Pattern.compile("(\"code\"\\s*+:\\s*+\")(?![A-Z_]++\")([^\"\\\\\\s]{16,}+)");

  /** A parameter of a form, a query or a fragment, also in HTML. */
  static final Pattern PARAMETER =
      Pattern.compile("(?i)((?:^|[?&#;\\s\"'>])(?:code|token|" + NAMES + ")=)([^&\\s\"'<>#]++)");

  /** A parameter of an address that is itself a parameter. */
  static final Pattern ENCODED_PARAMETER =
      Pattern.compile(
          "(?i)(%(?:3F|26|23)(?:code|token|" + NAMES + ")%3D)((?:(?!%26|%23)[^&\\s\"'<>#])++)");

  /** A bearer token, but no parameter of a {@code WWW-Authenticate} header. */
  static final Pattern BEARER =
      Pattern.compile("(?i)(bearer\\s++)([A-Za-z0-9._~+/-]{16,}+=*+)(?!\")");

  /** A cookie. */
  static final Pattern COOKIE = Pattern.compile("([^=;\\s]++=)([^;]*+)");

  /** An element of HTML that carries a value. */
  static final Pattern ELEMENT =
      Pattern.compile("(?i)<(?:input|meta|button)\\b(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+");

  /** The attributes that make the value of an element a secret. */
  static final Pattern SECRET_ELEMENT =
      Pattern.compile(
          "(?i)\\s(?:name\\s*+=\\s*+[\"']?(?:code|token|"
              + NAMES
              + ")[\"'\\s/]|type\\s*+=\\s*+[\"']?password)");

  /** The value of an element. */
  static final Pattern VALUE =
      Pattern.compile(
          "(?i)(\\s(?:value|content)\\s*+=\\s*+[\"']?)((?<=[\"'])[^\"']*+|[^\"'\\s>]++)");

  /** A header whose whole value is a secret. */
  static final Pattern HEADER =
      Pattern.compile("(?i)(?:x-api-key|api-key|x-auth-token|x-csrf-token|x-xsrf-token)");

  private Secrets() {}
}
