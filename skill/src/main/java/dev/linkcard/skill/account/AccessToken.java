package dev.linkcard.skill.account;

import java.util.Optional;

/**
 * An access token as it came in a request envelope. It never prints itself.
 *
 * @param value the token; not empty, and at most 8 KiB
 */
public record AccessToken(String value) {
  private static final int LONGEST = 8192;

  /**
   * Reads what the envelope has; empty for a user who has not linked, and for what no server would
   * issue.
   */
  public static Optional<AccessToken> parse(Optional<String> given) {
    return given
        .filter(token -> token.length() <= LONGEST)
        .filter(token -> token.matches("[A-Za-z0-9._~+/-]+=*"))
        .map(AccessToken::new);
  }

  /** Returns the header to call with, RFC 6750 §2.1. */
  public String bearer() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "AccessToken[••••]";
  }
}
