package dev.linkcard.server.openid;

import dev.linkcard.server.refusals.Refused;

/**
 * Names each reason to refuse an authentication request (OpenID Connect Core §3.1.2.6), which goes
 * to the redirect URI.
 */
enum AuthenticationRefusal implements Refused {
  LOGIN_REQUIRED("login_required", "The person has to log in."),
  CONSENT_REQUIRED("consent_required", "The person has to consent."),
  PROMPT_NONE_NOT_ALONE("invalid_request", "The prompt none stands alone."),
  MAX_AGE_MALFORMED("invalid_request", "The max_age is not a number of seconds."),
  NONCE_TOO_LONG("invalid_request", "The nonce is longer than 500 characters."),
  /** OAuth 2.0 Multiple Response Type Encoding Practices §2.1. */
  RESPONSE_MODE_UNSUPPORTED("unsupported_response_type", "The response_mode is not query.");

  private final String error;
  private final String text;

  AuthenticationRefusal(String error, String text) {
    this.error = error;
    this.text = text;
  }

  /** Returns the status that a page would have; it is never shown on one. */
  @Override
  public int status() {
    return 400;
  }

  @Override
  public String error() {
    return error;
  }

  @Override
  public String text() {
    return text;
  }
}
