package dev.linkcard.grants.secret;

/**
 * Holds an authorization code (RFC 6749 section 4.1.2).
 *
 * @param reveal any text: what comes from outside need not be one that was ever issued
 */
public record Code(String reveal) implements Secret {

  @Override
  public String toString() {
    return "Code(masked)";
  }
}
