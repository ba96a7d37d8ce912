package dev.linkcard.grants.audit;

/** Names what happened to a grant. */
public enum Event {
  /** A code was redeemed, and the grant began. */
  GRANT_BEGUN,
  /** The account or the service ended the grant. */
  GRANT_UNLINKED,
  /** The client gave the grant back (RFC 7009). */
  GRANT_REVOKED,
  /** The client gave one access token back (RFC 7009); the grant goes on. */
  ACCESS_TOKEN_REVOKED,
  /** A code came a second time, which ended the grant (RFC 6749 section 4.1.2). */
  CODE_REDEEMED_AGAIN,
  /** A refresh token came after its time, which ended the grant (RFC 9700 section 4.14). */
  REFRESH_TOKEN_REUSED
}
