package dev.linkcard.server.clients;

import dev.linkcard.server.refusals.Refused;

/**
 * Names each reason to refuse what a client asks of the token, revocation or introspection endpoint
 * before grants are asked (RFC 6749 §5.2, RFC 7009 §2.2.1, RFC 7662 §2.3).
 */
public enum ClientRefusal implements Refused {
  /** No credentials at all, or of a scheme that is not Basic. */
  NOT_AUTHENTICATED("invalid_client", 401, "The client has not authenticated."),
  /** Which of the two is not said. */
  CLIENT_OR_SECRET_WRONG("invalid_client", 401, "The client or its secret is unknown."),
  /** The secret is right, and came in a way that this client may not use. */
  SECRET_SENT_OTHERWISE(
      "invalid_client", 401, "The client is registered to send its secret in the other way."),
  BASIC_MALFORMED("invalid_request", 400, "The Basic credentials cannot be read."),
  /** RFC 6749 §2.3: one method a request. */
  CREDENTIALS_TWICE("invalid_request", 400, "The client authenticates in more than one way."),
  CLIENT_IDS_DIFFER("invalid_request", 400, "The client_id differs from that of the credentials."),
  /** RFC 6749 §3.2. */
  PARAMETER_REPEATED("invalid_request", 400, "A parameter came more than once."),
  GRANT_TYPE_MISSING("invalid_request", 400, "The grant_type is missing."),
  GRANT_TYPE_UNSUPPORTED(
      "unsupported_grant_type", 400, "The grant_type is neither a code nor a refresh token."),
  /** A resource server is granted nothing. */
  GRANT_TYPE_NOT_ALLOWED("unauthorized_client", 400, "The client may not use this grant_type."),
  CODE_MISSING("invalid_request", 400, "The code is missing."),
  REFRESH_TOKEN_MISSING("invalid_request", 400, "The refresh_token is missing."),
  SCOPE_MALFORMED("invalid_scope", 400, "The scope is not as RFC 6749 section 3.3 spells it."),
  /** RFC 7009 §2.1, RFC 7662 §2.1. */
  TOKEN_MISSING("invalid_request", 400, "The token is missing."),
  /** RFC 7009 §2.1: the token stays good for the client that it was issued to. */
  TOKEN_OF_OTHER_CLIENT("invalid_grant", 400, "The token was issued to another client."),
  /** RFC 7662 §2.1: introspection takes authorization, so that nobody can try tokens out. */
  NOT_A_RESOURCE_SERVER(
      "unauthorized_client", 400, "The client is not registered as a resource server.");

  private final String error;
  private final int status;
  private final String text;

  ClientRefusal(String error, int status, String text) {
    this.error = error;
    this.status = status;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
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
