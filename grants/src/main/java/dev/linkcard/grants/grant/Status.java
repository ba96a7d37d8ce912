package dev.linkcard.grants.grant;

import java.time.Instant;

/** Says whether a grant still holds. */
public sealed interface Status {

  /** Gives the moment at which the grant is over, or was. */
  Instant over();

  /** Holds, until its refresh token expires unused. */
  record Living(Instant over) implements Status {}

  /** Was ended. */
  record Ended(Instant over, EndReason reason) implements Status {}
}
