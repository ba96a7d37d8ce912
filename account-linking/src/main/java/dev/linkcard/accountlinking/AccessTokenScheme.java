package dev.linkcard.accountlinking;

/**
 * The field {@code accessTokenScheme}: how Alexa authenticates at the token endpoint, RFC 6749
 * §2.3.1.
 */
public enum AccessTokenScheme {
  /** An {@code Authorization: Basic} header. */
  HTTP_BASIC,
  /** {@code client_id} and {@code client_secret} in the form body. */
  REQUEST_BODY_CREDENTIALS
}
