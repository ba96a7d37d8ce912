package dev.linkcard.grants.revocation;

/** Answers a revocation request (RFC 7009 section 2.2). */
public enum Revocation {
  /** The access token, or the refresh token's whole grant, is over. */
  REVOKED,
  /** The token was no good before; that is success too. */
  NOTHING_TO_REVOKE,
  /** The token is another client's; nothing changed, and the request is refused (section 2.1). */
  OTHER_CLIENT
}
