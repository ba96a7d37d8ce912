package dev.linkcard.skill.account;

/** Finds out what an access token is good for. */
public interface TokenVerifier {
  /** Judges a token; trouble is an answer, not an exception. */
  Verified verify(AccessToken token);
}
