package dev.linkcard.grants.refresh;

import dev.linkcard.grants.grant.Grant;
import dev.linkcard.grants.secret.RefreshToken;
import dev.linkcard.grants.secret.Secrets;
import java.time.Duration;
import java.time.Instant;

/** Holds a refresh token that came with a request, and where the rotation of its grant stands. */
final class Presented {

  /** Says what a refresh token is still good for. */
  enum Standing {
    /** The newest: its use replaces it, and ends the time of the one before. */
    NEWEST,
    /** The one before, inside the overlap: a retry, which gets the same successor. */
    PREVIOUS,
    /** Replaced, and its time is over. */
    SPENT
  }

  private final RefreshToken token;
  private final int generation;
  private final Grant grant;
  private final int newest;
  private final Instant rotatedAt;
  private final byte[] salt;

  /**
   * Pairs a token with its grant's row.
   *
   * @param generation of the token: 0 for the first of the grant
   * @param newest generation of the grant
   * @param rotatedAt when the newest was first issued
   * @param salt that turns the generation before the newest into the newest
   */
  Presented(
      RefreshToken token, int generation, Grant grant, int newest, Instant rotatedAt, byte[] salt) {
    this.token = token;
    this.generation = generation;
    this.grant = grant;
    this.newest = newest;
    this.rotatedAt = rotatedAt;
    this.salt = salt;
  }

  Grant grant() {
    return grant;
  }

  int generation() {
    return generation;
  }

  /** The window is counted from the first rotation; a retry does not restart it. */
  Standing standing(Instant now, Duration overlap) {
    if (generation == newest) {
      return Standing.NEWEST;
    }
    boolean inTime = now.isBefore(rotatedAt.plus(overlap));
    return generation == newest - 1 && inTime ? Standing.PREVIOUS : Standing.SPENT;
  }

  /** Rebuilds the successor of the {@link Standing#PREVIOUS} token. */
  RefreshToken successor() {
    return Secrets.successor(token, salt);
  }
}
