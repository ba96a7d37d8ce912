package dev.linkcard.grants.secret;

/**
 * Holds the key to the next access token (RFC 6749 section 1.5).
 *
 * @param reveal any text: what comes from outside need not be one that was ever issued
 */
public record RefreshToken(String reveal) implements Secret {

  @Override
  public String toString() {
    return "RefreshToken(masked)";
  }
}
