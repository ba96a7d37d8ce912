package dev.linkcard.grants.secret;

/**
 * Holds a token of a kind that only the store can tell, as a revocation request brings it (RFC 7009
 * section 2.1).
 *
 * @param reveal any text
 */
public record PresentedToken(String reveal) implements Secret {

  @Override
  public String toString() {
    return "PresentedToken(masked)";
  }
}
