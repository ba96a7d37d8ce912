package dev.linkcard.grants.client;

/** Says what a client is there for. */
public enum ClientKind {
  /** Gets codes and tokens, as Alexa does for one skill. */
  ALEXA,
  /** Gets codes and tokens: an OpenID relying party, or any other OAuth client. */
  APPLICATION,
  /** Gets no grant of its own; asks what an access token is good for (RFC 7662). */
  RESOURCE_SERVER
}
