package dev.linkcard.grants.refresh;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import java.time.Duration;
import java.time.Instant;

/**
 * Holds a refresh token that came with a request, and where the rotation of its grant stands.
 *
 * @param generation of the newest refresh token: 0 for the first of the grant
 * @param isNewest whether the token is that one
 * @param isPrevious whether it is the one before
 * @param rotatedAt when the newest was first issued, which is when the one before was first used
 * @param salt that turns the one before into the newest
 */
record Presented(
    RefreshToken token,
    Grant grant,
    int generation,
    boolean isNewest,
    boolean isPrevious,
    Instant rotatedAt,
    byte[] salt) {

  /** Says what a refresh token is still good for. */
  enum Standing {
    /** The newest: its use replaces it, and ends the time of the one before. */
    NEWEST,
    /** The one before, inside the overlap: a retry, which gets the same successor. */
    PREVIOUS,
    /** Replaced, and its time is over, but the request came before it was. */
    OVERTAKEN,
    /** Replaced, and its time is over. */
    SPENT
  }

  /** The window is counted from the first rotation; a retry does not restart it. */
  Standing standing(Instant now, Duration overlap) {
    if (isNewest) {
      return Standing.NEWEST;
    }
    if (isPrevious && now.isBefore(rotatedAt.plus(overlap))) {
      return Standing.PREVIOUS;
    }
    return now.isBefore(rotatedAt) ? Standing.OVERTAKEN : Standing.SPENT;
  }

  /** Rebuilds the successor of the {@link Standing#PREVIOUS} token. */
  RefreshToken successor() {
    return Secrets.successor(token, salt);
  }
}
