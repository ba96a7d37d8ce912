package dev.linkcard.server.accounts;

/**
 * A password in plain, on its way to be hashed.
 *
 * @param reveal 1 to 1000 characters
 */
public record Password(String reveal) implements Credential {
  private static final int LONGEST = 1000;

  /** Refuses, with {@link IllegalArgumentException}, an empty or overlong password. */
  public Password {
    if (reveal.isEmpty() || reveal.length() > LONGEST) {
      throw new IllegalArgumentException("a password has 1 to 1000 characters");
    }
  }

  @Override
  public String toString() {
    return "Password(masked)";
  }
}
