package dev.linkcard.grants.secret;

import java.util.regex.Pattern;

/**
 * Holds the {@code code_verifier} of a token request (RFC 7636 section 4.1).
 *
 * @param reveal any text; empty when the request brought none (RFC 6749 section 3.2)
 */
public record Verifier(String reveal) implements Secret {

  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  /** Stands for a token request without {@code code_verifier}. */
  public static Verifier none() {
    return new Verifier("");
  }

  /** Tells whether the token request brought no verifier. */
  public boolean isAbsent() {
    return reveal.isEmpty();
  }

  /** Tells whether this is 43 to 128 unreserved characters. */
  public boolean isWellFormed() {
    return GRAMMAR.matcher(reveal).matches();
  }

  @Override
  public String toString() {
    return "Verifier(masked)";
  }
}
