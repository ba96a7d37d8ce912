package dev.linkcard.grants.client;

/** Says which access tokens a client gets. */
public enum TokenFormat {
  /** Random, and told by introspection (RFC 7662). */
  OPAQUE,
  /** Signed, for APIs that check signatures themselves (RFC 9068). */
  JWT
}
