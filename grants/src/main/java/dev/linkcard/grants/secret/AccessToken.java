package dev.linkcard.grants.secret;

/**
 * Holds the key to the API, opaque to the client (RFC 6749 section 1.4).
 *
 * @param reveal any text: what comes from outside need not be one that was ever issued
 */
public record AccessToken(String reveal) implements Secret {

  @Override
  public String toString() {
    return "AccessToken(masked)";
  }
}
