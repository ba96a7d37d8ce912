package dev.linkcard.server.keys;

import java.time.Instant;

/**
 * Tells of a key what anyone may know.
 *
 * @param kid the key's id in the JWK set and in the header of what it signs
 * @param publishedAt when it entered the JWK set
 * @param signsFrom when it signs, or began to
 */
public record KeyStatus(
    String kid, Algorithm algorithm, State state, Instant publishedAt, Instant signsFrom) {

  /** Where a key is in its life; after the last it is gone. */
  public enum State {
    /** Published, and does not sign yet. */
    NEXT,
    /** Signs. */
    SIGNING,
    /** Signs no more, and stays published until the last token that it signed is over. */
    LEAVING
  }
}
