package dev.linkcard.grants.audit;

/** Names what happened. */
public enum Event {
  /** A person proved who they are. */
  LOGGED_IN,
  /** Somebody did not prove who they are. */
  LOG_IN_FAILED,
  /** A person left. */
  LOGGED_OUT,
  /** An account allowed what a client asked for. */
  CONSENT_GIVEN,
  /** An account did not allow it. */
  CONSENT_DENIED,
  /** An authorization code was issued. */
  CODE_ISSUED,
  /** A code was redeemed, and the grant began. */
  GRANT_BEGUN,
  /** The newest refresh token was used, and replaced. */
  REFRESHED,
  /** The refresh token before the newest came again in time, and got the same successor. */
  REFRESH_REPEATED,
  /** A refresh token came after its time, which ended the grant (RFC 9700 section 4.14). */
  REFRESH_TOKEN_REUSED,
  /** A code came a second time, which ended the grant (RFC 6749 section 4.1.2). */
  CODE_REDEEMED_AGAIN,
  /** The account or the service ended the grant. */
  GRANT_UNLINKED,
  /** The client gave the grant back (RFC 7009), or was removed. */
  GRANT_REVOKED,
  /** The client gave one access token back (RFC 7009); the grant goes on. */
  ACCESS_TOKEN_REVOKED,
  /** A client was registered. */
  CLIENT_ADDED,
  /** A client was described anew. */
  CLIENT_CHANGED,
  /** A client got a new secret. */
  CLIENT_SECRET_ROTATED,
  /** A client was removed, which ended its grants. */
  CLIENT_REMOVED,
  /** An account was added. */
  ACCOUNT_ADDED,
  /** An account was described anew. */
  ACCOUNT_CHANGED,
  /** An account may not log in any more. */
  ACCOUNT_DISABLED,
  /** An account may log in again. */
  ACCOUNT_ENABLED,
  /** An account got a new password. */
  PASSWORD_SET,
  /** A signing key was added. */
  KEY_ADDED,
  /** A signing key signs no more. */
  KEY_RETIRED
}
