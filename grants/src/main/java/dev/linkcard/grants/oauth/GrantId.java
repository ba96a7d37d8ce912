package dev.linkcard.grants.oauth;

/**
 * Names a grant. It is no secret: nobody can do anything with it without being allowed to.
 *
 * @param value 1 to 50 characters
 */
public record GrantId(String value) {

  private static final int LONGEST = 50;

  /** Refuses, with {@link IllegalArgumentException}, an empty or overlong name. */
  public GrantId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A grant identifier has 1 to 50 characters; this one has not.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
