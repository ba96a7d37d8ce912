package dev.linkcard.grants.oauth;

/**
 * Names an account of the service, the {@code sub} of introspection (RFC 7662 section 2.2).
 *
 * @param value 1 to 255 characters that never change for the account
 */
public record Subject(String value) {

  private static final int LONGEST = 255;

  /** Refuses, with {@link IllegalArgumentException}, an empty or overlong name. */
  public Subject {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("A subject has 1 to 255 characters; this one has not.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
