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
 * @param age which refresh token of the grant the token is
 * @param rotatedAt when the newest was first issued, which is when the one before was first used
 * @param sinceRotation how long that was ago when the grant was looked at, by the database's clock
 * @param salt that turns the one before into the newest
 */
record Presented(
    RefreshToken token,
    Grant grant,
    int generation,
    Age age,
    Instant rotatedAt,
    Duration sinceRotation,
    byte[] salt) {

  /** Says which refresh token of its grant a token is. */
  enum Age {
    NEWEST,
    PREVIOUS,
    OLDER
  }

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

  /**
   * Tells what the token is good for. The window is counted from the first rotation; a retry does
   * not restart it. Whether the request was overtaken is told by two lengths of time, each by one
   * clock, as the clocks of two servers need not agree.
   *
   * @param now when the request came
   * @param underWay how long the request has been under way
   */
  Standing standing(Instant now, Duration overlap, Duration underWay) {
    if (age == Age.NEWEST) {
      return Standing.NEWEST;
    }
    if (age == Age.PREVIOUS && now.isBefore(rotatedAt.plus(overlap))) {
      return Standing.PREVIOUS;
    }
    return sinceRotation.compareTo(underWay) < 0 ? Standing.OVERTAKEN : Standing.SPENT;
  }

  /** Rebuilds the successor of the {@link Standing#PREVIOUS} token. */
  RefreshToken successor() {
    return Secrets.successor(token, salt);
  }
}
