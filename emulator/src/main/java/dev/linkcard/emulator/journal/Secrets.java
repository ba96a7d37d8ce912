package dev.linkcard.emulator.journal;

import java.util.regex.Pattern;

/** Where secrets stand: the names of parameters, of JSON fields, of form inputs, of headers. */
final class Secrets {
  /**
   * Whatever ends like a secret: {@code client_secret}, {@code user[password]}, {@code csrf_token}.
   */
  private static final String NAMES =
      "[a-z0-9_.%\\[-]{0,60}+(?<=(?:token|secret|password|passwd|passphrase|passcode|pwd|otp|assertion"
          + "|verifier|_csrf|jsessionid|samlresponse|device_code|authorization_code)(?:%5D)?)]?+";

  /** A JSON field; {@code code} is left to {@link #JSON_CODE}. */
  static final Pattern JSON_FIELD =
      Pattern.compile("(?i)(\"(?:" + NAMES + ")\"\\s*+:\\s*+\")((?:[^\"\\\\]++|\\\\[\\s\\S])*+)");

  /** JSON within a JSON string. */
  static final Pattern ESCAPED_JSON_FIELD =
      Pattern.compile(
          "(?i)(\\\\\"(?:" + NAMES + ")\\\\\"\\s*+:\\s*+\\\\\")((?:[^\"\\\\]|\\\\[^\"])*+)");

  /** A JSON field {@code code}, where it is no word such as {@code ER_SUCCESS_MATCH}. */
  static final Pattern JSON_CODE =
      Pattern.compile("(\"code\"\\s*+:\\s*+\")(?![A-Z_]++\")([^\"\\\\\\s]{16,}+)");

  /** A parameter of a form, a query or a fragment, also in HTML. */
  static final Pattern PARAMETER =
      Pattern.compile("(?i)((?:^|[?&#;+\\s\"'>])(?:code|" + NAMES + ")=)([^&\\s\"'<>#]++)");

  /** A parameter of an address that is itself a parameter. */
  static final Pattern ENCODED_PARAMETER =
      Pattern.compile(
          "(?i)(%(?:3F|26|23)(?:code|" + NAMES + ")%3D)((?:(?!%26|%23)[^&\\s\"'<>#])++)");

  /** A bearer token, but no parameter of a {@code WWW-Authenticate} header. */
  static final Pattern BEARER =
      Pattern.compile("(?i)(bearer\\s++)([A-Za-z0-9._~+/-]{16,}+=*+)(?!\")");

  /** A JSON field with a number that is a secret, such as a one-time password. */
  static final Pattern JSON_NUMBER =
      Pattern.compile("(?i)(\"(?:" + NAMES + ")\"\\s*+:\\s*+)([0-9]{4,}+)");

  /** An element of XML. */
  static final Pattern XML_ELEMENT = Pattern.compile("(?i)(<(?:" + NAMES + ")>)([^<]++)(?=</)");

  /** The password in an address. */
  static final Pattern USER_INFO = Pattern.compile("(://[^/@\\s:]++:)([^@/\\s]++)(?=@)");

  /** An element of HTML that carries a value. */
  static final Pattern ELEMENT =
      Pattern.compile("(?i)<(?:input|meta|button)\\b(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+");

  /** The attributes that make the value of an element a secret. */
  static final Pattern SECRET_ELEMENT =
      Pattern.compile(
          "(?i)\\s(?:name\\s*+=\\s*+[\"']?(?:code|"
              + NAMES
              + ")[\"'\\s/]|type\\s*+=\\s*+[\"']?password)");

  /** The value of an element. */
  static final Pattern VALUE =
      Pattern.compile(
          "(?i)(\\s(?:value|content)\\s*+=\\s*+[\"']?)((?<=[\"'])[^\"']*+|[^\"'\\s>]++)");

  /** A header whose whole value is a secret. */
  static final Pattern HEADER = Pattern.compile("(?i)(?:[a-z0-9-]{0,60}+(?<=-token|-key|-secret))");

  private Secrets() {}
}
