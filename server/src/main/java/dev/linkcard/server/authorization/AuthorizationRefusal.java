package dev.linkcard.server.authorization;

import dev.linkcard.server.refusals.Refused;

/**
 * Names each reason to refuse an authorization request (RFC 6749 §4.1.2.1, RFC 7636 §4.4.1). The
 * first four come on a page, since nobody is known who could be answered; the others go to the
 * redirect URI.
 */
public enum AuthorizationRefusal implements Refused {
  CLIENT_ID_NOT_ONCE("invalid_request", "Send one client_id."),
  CLIENT_UNKNOWN("invalid_request", "The client_id is not known."),
  REDIRECT_URI_NOT_ONCE("invalid_request", "Send one redirect_uri."),
  REDIRECT_URI_FOREIGN("invalid_request", "The redirect_uri is not registered for this client."),

  /** OpenID Connect Core §6.1. */
  REQUEST_NOT_SUPPORTED("request_not_supported", "Send every parameter by itself."),
  /** OpenID Connect Core §6.2, RFC 9101. */
  REQUEST_URI_NOT_SUPPORTED("request_uri_not_supported", "Send every parameter by itself."),
  /** RFC 6749 §3.1. */
  PARAMETER_REPEATED("invalid_request", "A parameter came more than once."),
  RESPONSE_TYPE_MISSING("invalid_request", "The response_type is missing."),
  RESPONSE_TYPE_UNSUPPORTED("unsupported_response_type", "The response_type is not code."),
  SCOPE_MALFORMED("invalid_scope", "The scope is not as RFC 6749 section 3.3 spells it."),
  SCOPE_NOT_ALLOWED("invalid_scope", "The client is not registered for this scope."),
  /** RFC 7636 §4.4.1. */
  CHALLENGE_MISSING("invalid_request", "The code_challenge is missing."),
  CHALLENGE_MALFORMED(
      "invalid_request", "The code_challenge is not one of S256, RFC 7636 section 4.2."),
  /** RFC 7636 §4.3: a challenge without a method would be plain. */
  CHALLENGE_METHOD_UNSUPPORTED("invalid_request", "The code_challenge_method is not S256."),
  CHALLENGE_METHOD_ALONE(
      "invalid_request", "There is a code_challenge_method, but no code_challenge."),
  DENIED("access_denied", "The account's owner said no.");

  private final String error;
  private final String text;

  AuthorizationRefusal(String error, String text) {
    this.error = error;
    this.text = text;
  }

  /**
   * Tells whether client and redirect URI are known to be good, so that the answer may go there.
   */
  public boolean mayRedirect() {
    return compareTo(REDIRECT_URI_FOREIGN) > 0;
  }

  /** Returns the status of the page; a redirect has its own. */
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
