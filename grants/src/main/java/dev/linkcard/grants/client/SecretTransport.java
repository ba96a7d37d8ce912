package dev.linkcard.grants.client;

/** Says how a client's secret may come (RFC 6749 section 2.3.1). */
public enum SecretTransport {
  /** In the {@code Authorization} header: {@code client_secret_basic}. */
  BASIC,
  /** In the body of the request: {@code client_secret_post}. */
  BODY
}
