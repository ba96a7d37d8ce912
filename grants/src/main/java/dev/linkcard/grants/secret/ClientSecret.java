package dev.linkcard.grants.secret;

/**
 * Holds what a confidential client proves itself with (RFC 6749 section 2.3.1).
 *
 * @param reveal any text: what comes from outside need not be one that was ever issued
 */
public record ClientSecret(String reveal) implements Secret {

  @Override
  public String toString() {
    return "ClientSecret(masked)";
  }
}
