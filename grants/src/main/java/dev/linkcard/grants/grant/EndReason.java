package dev.linkcard.grants.grant;

import dev.linkcard.grants.audit.Event;

/** Says why a grant ended before its time. */
public enum EndReason {
  /** The account or the service took it back. */
  UNLINKED(Event.GRANT_UNLINKED),
  /** The client gave it back (RFC 7009). */
  REVOKED(Event.GRANT_REVOKED),
  /** Its client was removed. */
  CLIENT_REMOVED(Event.GRANT_REVOKED),
  /** Its code came a second time: somebody else has it too. */
  CODE_REDEEMED_AGAIN(Event.CODE_REDEEMED_AGAIN),
  /** One of its refresh tokens came after its time: somebody else has it too. */
  REFRESH_TOKEN_REUSED(Event.REFRESH_TOKEN_REUSED);

  private final Event event;

  EndReason(Event event) {
    this.event = event;
  }

  /** Gives the audit event of such an end. */
  public Event event() {
    return event;
  }
}
